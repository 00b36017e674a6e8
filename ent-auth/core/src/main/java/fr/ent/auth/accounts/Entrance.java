package fr.ent.auth.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What came of a try to come in (fr: résultat de connexion). It never tells whether an account
 * exists. Its text form hides the secret.
 *
 * @param secret what the browser keeps: of the session when entered, of the second step when one is
 *     to be taken; else empty
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Entrance(Outcome outcome, String secret) {
  /** Nobody came in. */
  public static final Entrance REFUSED = new Entrance(Outcome.REFUSED, "");

  /** Too many tries; it may be tried again later. */
  public static final Entrance THROTTLED = new Entrance(Outcome.THROTTLED, "");

  /** How it went. */
  public enum Outcome {
    ENTERED,
    /** The first step was right; a code of the second factor is to be shown next. */
    SECOND_STEP,
    REFUSED,
    THROTTLED
  }

  public Entrance {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(secret, "secret");
  }

  static Entrance of(String secret) {
    return new Entrance(Outcome.ENTERED, secret);
  }

  static Entrance secondStep(String secret) {
    return new Entrance(Outcome.SECOND_STEP, secret);
  }

  @Override
  public String toString() {
    return outcome.toString();
  }
}
