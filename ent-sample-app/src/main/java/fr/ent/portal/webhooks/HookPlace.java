package fr.ent.portal.webhooks;

/** A school, or the territory, as the form sends it and as people call it. */
public record HookPlace(String value, String words) {}
