package fr.ent.api.audit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What was done, by whom (fr: journal d'audit): each entry carries the hash of the one before, so
 * that an alteration shows.
 *
 * <p>Safe for use by several threads. Entries hold identifiers, never names or secrets. Reading and
 * checking throw {@link fr.ent.api.access.AccessRefusedException} without {@link #READ}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AuditLog {
  /** Read the log. */
  Right READ = new Right("audit:read");

  /** Add an entry, in the transaction that is open if there is one. */
  AuditEntry append(Actor actor, AuditFact fact);

  /**
   * Read entries from the newest back, before a position. Reading is itself kept, with the person
   * who was looked for.
   */
  List<AuditEntry> read(Actor actor, AuditQuery query);

  /**
   * Check the whole chain; tells the position of the first entry that was altered or lost. Checking
   * is itself kept.
   */
  Optional<Long> firstBreak(Actor actor);
}
