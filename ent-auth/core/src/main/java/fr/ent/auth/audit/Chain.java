package fr.ent.auth.audit;

import fr.ent.api.audit.AuditEntry;
import java.util.Optional;

/** Follows entries from the first to the last, and remembers where the chain first broke. */
final class Chain {
  private long expected;
  private String before;
  private long broken;

  /**
   * Begin a chain.
   *
   * @param first the position of its first entry
   * @param root the hash of the entry before, let go since; empty if there was none
   */
  Chain(long first, String root) {
    this.expected = first;
    this.before = root;
  }

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

  /**
   * Tell the first position altered or lost.
   *
   * @param last the position of the last entry, as the head remembers it
   * @param hash its hash, as the head remembers it
   */
  Optional<Long> firstBreak(long last, String hash) {
    if (broken > 0) {
      return Optional.of(broken);
    }
    if (expected != last + 1) {
      return Optional.of(Math.min(expected, last + 1));
    }
    return before.equals(hash) ? Optional.empty() : Optional.of(last);
  }
}
