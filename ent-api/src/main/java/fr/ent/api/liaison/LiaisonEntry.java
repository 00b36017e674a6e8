package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessage.State;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A message as somebody whom it reaches has it before them, about one pupil (fr: mot reçu).
 *
 * @param read when they first opened it
 * @param act the last thing they did with it, whichever text it stands for
 * @param news whether the school said something to them under it since they last opened it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonEntry(
    LiaisonMessage message,
    PersonId pupil,
    LiaisonStanding standing,
    Optional<Instant> read,
    Optional<LiaisonAct> act,
    boolean news) {
  public LiaisonEntry {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(act, "act");
  }

  /** Tell whether what is asked is for them to do. */
  public boolean isAsked() {
    return message.kind().asks()
        && (standing == LiaisonStanding.DECIDES || !message.kind().isDecision());
  }

  /** Tell whether they did it, for the text as it is now. */
  public boolean isDone() {
    return act.filter(one -> one.isOf(message)).isPresent();
  }

  /** Tell whether it waits for them. */
  public boolean isWaiting() {
    return isAsked() && !isDone() && message.state() == State.OPEN;
  }

  /** Make what they send back with what they do. */
  public LiaisonSheet sheet() {
    return new LiaisonSheet(message.id(), pupil, message.fingerprint());
  }
}
