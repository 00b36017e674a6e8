package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What lay before somebody who acts: a message, for one pupil, with exactly this text (fr:
 * feuillet).
 *
 * @param fingerprint of the text that was shown
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonSheet(LiaisonMessageId message, PersonId pupil, String fingerprint) {
  public LiaisonSheet {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }
}
