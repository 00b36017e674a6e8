package fr.ent.auth.audit;

import fr.ent.api.audit.AuditEntry;
import java.util.Optional;

/** Follows entries from the first to the last, and remembers where the chain first broke. */
final class Chain {
  private long expected = 1;
  private String before = "";
  private long broken;

  void follow(AuditEntry entry) {
    if (broken > 0) {
      return;
    }
    if (entry.position() != expected || !Link.of(entry).hash(before).equals(entry.hash())) {
      broken = expected;
    }
    expected = entry.position() + 1;
    before = entry.hash();
  }

  /** Tell the first position altered or lost; the head says how many there should be. */
  Optional<Long> firstBreak(long last) {
    if (broken > 0) {
      return Optional.of(broken);
    }
    return expected == last + 1 ? Optional.empty() : Optional.of(Math.min(expected, last + 1));
  }
}
