package fr.ent.portal.home;

/**
 * A tile as one person sees it: a room of the portal or a partner service.
 *
 * @param more one short line under the name
 * @param administers whether it leads to what is set rather than used every day
 */
public record Offer(
    String id,
    String icon,
    String path,
    String name,
    String more,
    boolean administers,
    boolean favourite) {}
