package fr.ent.api.sessions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/** Tells that a session has ended, by sign-out, closing or the end of its time. */
@API(status = EXPERIMENTAL, since = "0.1")
public record SessionClosed(Instant at, TerritoryId territory, SessionId session, PersonId person)
    implements EntEvent {
  public SessionClosed {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(person, "person");
  }

  @Override
  public String subject() {
    return person.toString();
  }
}
