package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A right that somebody holds somewhere for a time (fr: attribution).
 *
 * @param right or the id of a {@link Role}
 * @param period of days, in the time zone of the ENT; the last one counts
 * @param delegatedBy who lets the holder act in his place; then it holds as long as this person
 *     holds the right too
 * @param until the moment it ends, where that is within the last day: an access that was opened to
 *     the support, which also ends when who opened it administers the place no more
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Grant(
    UUID id,
    Holder holder,
    Right right,
    Scope scope,
    Period period,
    Optional<PersonId> delegatedBy,
    Optional<Instant> until) {
  /** A grant that ends with a day, or never. */
  public Grant(
      UUID id,
      Holder holder,
      Right right,
      Scope scope,
      Period period,
      Optional<PersonId> delegatedBy) {
    this(id, holder, right, scope, period, delegatedBy, Optional.empty());
  }
}
