package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Tells why a roll call is not taken; nothing of it was kept. Its message names nobody.
 *
 * <p>What one may not know of is {@link Reason#NO_SUCH_LESSON}, like what is not there.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class RollCallRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such lesson, or none that the actor may know of. */
    NO_SUCH_LESSON,
    /** The lesson does not take place. */
    CANCELLED,
    /** Another teacher gives it. */
    NOT_YOURS,
    /**
     * Somebody is named who is in none of the classes and groups of the lesson, was in none on its
     * day, and was named by no submission before.
     */
    NOT_IN_CLASS,
    /** The lesson has not begun. */
    NOT_BEGUN,
    /** The lesson is too long ago for a teacher; school life may still take or correct it. */
    TOO_LATE
  }

  private final Reason reason;

  public RollCallRefusedException(Reason reason) {
    super("roll call refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
