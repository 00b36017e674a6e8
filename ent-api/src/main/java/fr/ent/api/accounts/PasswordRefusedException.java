package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why a new password is not good enough. */
@API(status = EXPERIMENTAL, since = "0.1")
public class PasswordRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    TOO_SHORT,
    TOO_LONG,
    TOO_COMMON,
    /** It holds a name, the login, the school or the town. */
    TOO_PERSONAL,
    /** It is the one in use. */
    UNCHANGED,
    /** The present password, asked for the change, is wrong. */
    PRESENT_WRONG
  }

  private final Reason reason;

  public PasswordRefusedException(Reason reason) {
    super("password refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
