package fr.ent.portal.home;

/**
 * A tile as one person sees it: a room of the portal or a partner service.
 *
 * @param more one short line under the name
 */
public record Offer(
    String id, String icon, String path, String name, String more, boolean favourite) {}
