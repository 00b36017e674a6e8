package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The short exchange under a message between the school and one guardian about one pupil (fr: fil
 * de réponses). No other guardian reads it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonThread(LiaisonMessageId message, PersonId pupil, PersonId guardian) {
  public LiaisonThread {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(guardian, "guardian");
  }
}
