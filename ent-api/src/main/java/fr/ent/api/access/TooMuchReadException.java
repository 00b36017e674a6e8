package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that an account was shown as many people as is usual, and is shown nobody new for now.
 * Names neither the actor nor anybody else.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class TooMuchReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Instant until;

  public TooMuchReadException(Instant until) {
    super("this account was shown more people than usual, and is shown nobody new until " + until);
    this.until = Objects.requireNonNull(until, "until");
  }

  /** Tell when it ends by itself, unless somebody lifts it before. */
  public Instant until() {
    return until;
  }
}
