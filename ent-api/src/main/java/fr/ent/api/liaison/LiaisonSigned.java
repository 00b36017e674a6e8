package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that somebody acknowledged, signed or answered a message (fr: mot signé).
 *
 * <p>Published in the transaction that keeps it. Its subject is the message.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonSigned(
    Instant at,
    TerritoryId territory,
    LiaisonMessageId message,
    PersonId pupil,
    PersonId person,
    LiaisonKind kind)
    implements EntEvent {
  public LiaisonSigned {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public String subject() {
    return message.toString();
  }
}
