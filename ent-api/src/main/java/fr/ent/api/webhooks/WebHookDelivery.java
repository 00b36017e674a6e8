package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * What became of one message to a web hook (fr: envoi).
 *
 * @param event the id of the event: of the CloudEvent, and of the message
 * @param name the {@link ToldEvent}
 * @param kept when it was kept
 * @param attempts how often it was posted
 * @param tried when it was last posted
 * @param status the last answer in HTTP; 0 where none came
 * @param next when it is posted next; empty unless it waits
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record WebHookDelivery(
    UUID event,
    String name,
    Instant kept,
    State state,
    int attempts,
    Optional<Instant> tried,
    int status,
    Optional<Instant> next) {
  /** How far it got. */
  public enum State {
    WAITING,
    /** The product answered that it has it (2xx). */
    TAKEN,
    /** It was tried for about a day; it may be sent again by hand. */
    GIVEN_UP
  }

  public WebHookDelivery {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kept, "kept");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(tried, "tried");
    Objects.requireNonNull(next, "next");
  }
}
