package fr.ent.portal.admin;

import fr.ent.api.audit.AuditEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of the log.
 *
 * @param search what was looked for
 * @param names how the people and things told of are called, by id, where the reader may know
 * @param checked whether the chain was just checked
 * @param broken the first entry that was altered or lost
 */
public record AuditView(
    AuditSearch search,
    List<AuditEntry> entries,
    Map<String, String> names,
    boolean checked,
    Optional<Long> broken,
    String next) {
  /** Tell who did it, where the reader may know; empty where it is somebody else. */
  public Optional<String> who(AuditEntry entry) {
    return Optional.ofNullable(names.get(entry.actor().toString()));
  }

  /** Tell what a line speaks of: by name where the reader may know it, else by its number. */
  public String named(String id) {
    return names.getOrDefault(id, id);
  }
}
