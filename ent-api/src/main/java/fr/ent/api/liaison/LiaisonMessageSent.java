package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that the school wrote to families, or a guardian to the school (fr: mot envoyé).
 *
 * <p>Published in the transaction that keeps it. Its subject is the message.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonMessageSent(Instant at, TerritoryId territory, LiaisonMessageId message)
    implements EntEvent {
  public LiaisonMessageSent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String subject() {
    return message.toString();
  }
}
