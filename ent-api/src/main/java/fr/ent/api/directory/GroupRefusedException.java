package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why a group is not made or changed; it never tells whether somebody exists. */
@API(status = EXPERIMENTAL, since = "0.1")
public class GroupRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such group, or the actor does not manage it. */
    NOT_YOURS,
    /** The actor knows of nobody like that who belongs to a school. */
    NO_SUCH_PERSON,
    /** The last day is over. */
    DAY_PASSED,
    /** A group has a manager. */
    LAST_MANAGER
  }

  private final Reason reason;

  public GroupRefusedException(Reason reason) {
    super("group refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
