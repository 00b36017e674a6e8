package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells that a code of a second factor is not taken. */
@API(status = EXPERIMENTAL, since = "0.1")
public class SecondFactorRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It is not the code of now, was used already, or there is nothing to compare it with. */
    WRONG,
    /** There were too many wrong ones; later it may be tried again. */
    THROTTLED
  }

  private final Reason reason;

  public SecondFactorRefusedException(Reason reason) {
    super("second factor refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
