package fr.ent.api.audit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which entries are looked for.
 *
 * @param operation the beginning of the operation's name; empty for all
 * @param before only positions before this one; 0 from the newest
 * @param size 1 to 200
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AuditQuery(Optional<PersonId> actor, String operation, long before, int size) {
  public AuditQuery {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(operation, "operation");
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page has 1 to 200 entries");
    }
  }

  /** Look at the newest. */
  public static AuditQuery newest() {
    return new AuditQuery(Optional.empty(), "", 0, 50);
  }
}
