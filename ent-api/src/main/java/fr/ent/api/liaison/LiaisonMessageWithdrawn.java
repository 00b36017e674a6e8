package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that its author withdrew a message (fr: mot retiré).
 *
 * <p>Published in the transaction that keeps it. Its subject is the message.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonMessageWithdrawn(Instant at, TerritoryId territory, LiaisonMessageId message)
    implements EntEvent {
  public LiaisonMessageWithdrawn {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String subject() {
    return message.toString();
  }
}
