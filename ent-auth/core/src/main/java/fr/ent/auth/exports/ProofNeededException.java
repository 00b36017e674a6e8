package fr.ent.auth.exports;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import org.apiguardian.api.API;

/** Thrown where a second factor must have been shown in the session not long ago. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ProofNeededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration within;

  /** Ask for one that is no older than this. */
  public ProofNeededException(Duration within) {
    super("a second factor is asked for again");
    this.within = within;
  }

  /** Tell how old it may be. */
  public Duration within() {
    return within;
  }
}
