package fr.ent.portal.notices;

/** A school, or the territory, as a form sends it and as people call it. */
public record Place(String value, String words) {}
