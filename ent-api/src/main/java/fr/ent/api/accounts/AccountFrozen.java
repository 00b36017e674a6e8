package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that an account was in wrong hands and is frozen (fr: compte gelé).
 *
 * <p>Published in the transaction that blocks the account. Services take back what this account
 * sent since then: messages, files, news. It may come again for the same account, with an earlier
 * {@code since} when more is known.
 *
 * @param since from when on the account is not believed to have acted for its owner
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AccountFrozen(Instant at, TerritoryId territory, PersonId person, Instant since)
    implements EntEvent {
  public AccountFrozen {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(since, "since");
  }

  @Override
  public String subject() {
    return person.toString();
  }
}
