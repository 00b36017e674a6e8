package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why a thing is not shared; it never tells whether somebody exists. */
@API(status = EXPERIMENTAL, since = "0.1")
public class SharingRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such thing, or the actor neither owns nor manages it. */
    NOT_YOURS,
    /** There is nobody like that whom the actor may share with. */
    NO_SUCH_RECIPIENT,
    /** The last day is over. */
    DAY_PASSED
  }

  private final Reason reason;

  public SharingRefusedException(Reason reason) {
    super("sharing refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
