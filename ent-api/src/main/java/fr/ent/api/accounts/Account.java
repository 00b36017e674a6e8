package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a person signs in with (fr: compte). Its text form tells the person's id only.
 *
 * @param logins sign-in names, the main one first; unique in the territory
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Account(
    PersonId person, AccountState state, List<String> logins, Optional<Instant> lastSignIn) {
  public Account {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(state, "state");
    logins = List.copyOf(logins);
    Objects.requireNonNull(lastSignIn, "lastSignIn");
  }

  @Override
  public String toString() {
    return "account of " + person;
  }
}
