package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that something was said under a message (fr: réponse à un mot).
 *
 * <p>Published in the transaction that keeps it. Its subject is the message.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonReplied(
    Instant at, TerritoryId territory, LiaisonThread thread, boolean fromSchool)
    implements EntEvent {
  public LiaisonReplied {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(thread, "thread");
  }

  @Override
  public String subject() {
    return thread.message().toString();
  }
}
