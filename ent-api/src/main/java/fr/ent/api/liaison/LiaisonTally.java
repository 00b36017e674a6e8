package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How far a message is, in numbers (fr: avancement d'un mot).
 *
 * @param pupils about how many it is
 * @param settled for how many of them somebody did what is asked, or read where nothing is asked
 * @param unanswered how many exchanges wait for the school
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonTally(LiaisonMessage message, int pupils, int settled, int unanswered) {
  public LiaisonTally {
    Objects.requireNonNull(message, "message");
  }
}
