package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That somebody acknowledged, signed or answered (fr: accusé de lecture, signature, réponse).
 *
 * @param fingerprint of the text that it stands for
 * @param choice what was answered; empty otherwise
 * @param paper whether the school entered what came back on paper
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonAct(
    PersonId by, LiaisonKind kind, Instant at, String fingerprint, String choice, boolean paper) {
  public LiaisonAct {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(choice, "choice");
  }

  /** Tell whether it stands for the text of a message as it is now. */
  public boolean isOf(LiaisonMessage message) {
    return fingerprint.equals(message.fingerprint());
  }

  @Override
  public String toString() {
    return kind + " by " + by;
  }
}
