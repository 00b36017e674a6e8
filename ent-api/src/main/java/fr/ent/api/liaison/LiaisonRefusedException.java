package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** Tells why something cannot be done with a message; names nobody. */
@API(status = EXPERIMENTAL, since = "0.1")
public class LiaisonRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** No pupil is meant, or one who is not of this school. */
    NOBODY_REACHED,
    /** The due day is over already. */
    DAY_PASSED,
    /** The text is another than the one that was shown: read it again. */
    TEXT_CHANGED,
    /** The message was withdrawn. */
    WITHDRAWN,
    /** The message asks for something else. */
    NOT_ASKED,
    /** The law lets this person be informed, not decide. */
    NOT_YOURS_TO_DECIDE,
    /** There is no such choice. */
    NO_SUCH_CHOICE,
    /** There is nobody at this desk for this pupil. */
    NOBODY_AT_DESK
  }

  public LiaisonRefusedException(Reason reason) {
    super("the liaison book refuses: " + reason);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
