package fr.ent.api.audit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An entry of the log (fr: trace).
 *
 * @param position from 1, without gaps in a territory
 * @param hash of this entry and the hash before, hexadecimal
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AuditEntry(long position, Instant at, PersonId actor, AuditFact fact, String hash) {
  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(hash, "hash");
  }
}
