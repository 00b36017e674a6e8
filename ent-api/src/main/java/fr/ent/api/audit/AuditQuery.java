package fr.ent.api.audit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which entries are looked for (fr: recherche dans le journal).
 *
 * @param person who did it, or whom it was done to
 * @param operation the beginning of the operation's name; empty for all
 * @param from the first moment
 * @param to the moment after the last
 * @param before only positions before this one; 0 from the newest
 * @param size 1 to 200
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AuditQuery(
    Optional<PersonId> person,
    String operation,
    Optional<Instant> from,
    Optional<Instant> to,
    long before,
    int size) {
  public AuditQuery {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page has 1 to 200 entries");
    }
  }

  /** Look at the newest. */
  public static AuditQuery newest() {
    return of("");
  }

  /** Look for operations whose name begins like this. */
  public static AuditQuery of(String operation) {
    return new AuditQuery(Optional.empty(), operation, Optional.empty(), Optional.empty(), 0, 50);
  }

  /** Look only for what one person did, or had done to them. */
  public AuditQuery about(PersonId one) {
    return new AuditQuery(Optional.of(one), operation, from, to, before, size);
  }

  /** Look only from a moment on. */
  public AuditQuery from(Instant first) {
    return new AuditQuery(person, operation, Optional.of(first), to, before, size);
  }

  /** Look only before a moment. */
  public AuditQuery to(Instant end) {
    return new AuditQuery(person, operation, from, Optional.of(end), before, size);
  }

  /** Go on before a position. */
  public AuditQuery before(long position) {
    return new AuditQuery(person, operation, from, to, position, size);
  }

  /** Ask for pages of another size. */
  public AuditQuery size(int entries) {
    return new AuditQuery(person, operation, from, to, before, entries);
  }
}
