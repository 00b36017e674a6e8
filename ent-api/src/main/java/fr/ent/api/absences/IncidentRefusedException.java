package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Tells why an incident, a punishment or a sanction is not taken; nothing of it was kept. */
@API(status = EXPERIMENTAL, since = "0.1")
public class IncidentRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such incident or measure, or none that the actor may know of. */
    NOT_FOUND,
    /** Somebody named is no pupil of this school today. */
    NOT_A_PUPIL,
    /** It has not happened yet, or happened more than a year ago. */
    TOO_FAR,
    /** The pupil is not said to have done it. */
    NOT_AN_AUTHOR,
    /** An exclusion says from when to when. */
    NO_TIME,
    /** A temporary exclusion lasts eight days at most. */
    TOO_LONG,
    /** What the family would read names another pupil of the incident. */
    NAMES_ANOTHER,
    /** It was carried out or taken back already. */
    SETTLED,
    /** It cannot be suspended, or not until this day. */
    NOT_SUSPENDABLE,
    /** It is suspended: that is ended first. */
    SUSPENDED,
    /** It is not suspended, or its suspension was kept to the end. */
    NOT_SUSPENDED
  }

  private final Reason reason;

  public IncidentRefusedException(Reason reason) {
    super("incident refused: " + reason);
    this.reason = reason;
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
