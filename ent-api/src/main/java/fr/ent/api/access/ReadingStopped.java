package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that an account was shown more people than usual and is shown nobody new (fr: lecture
 * massive arrêtée).
 *
 * <p>Published in the transaction that stops it, once for each stop. Whoever watches over the
 * territory is to look: the account may be in wrong hands.
 *
 * @param person whose account it is
 * @param people how many different people it was shown
 * @param until when it ends by itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReadingStopped(
    Instant at, TerritoryId territory, PersonId person, int people, Instant until)
    implements EntEvent {
  public ReadingStopped {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(until, "until");
  }

  @Override
  public String subject() {
    return person.toString();
  }
}
