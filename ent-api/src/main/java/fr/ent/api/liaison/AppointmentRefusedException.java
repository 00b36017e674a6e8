package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** Tells why an appointment is not made; names nobody. */
@API(status = EXPERIMENTAL, since = "0.1")
public class AppointmentRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** Somebody else was faster. */
    TAKEN,
    /** It has begun already, or is over. */
    PAST,
    /** One has another appointment at that time, or with the same person about the same pupil. */
    MEANWHILE,
    /** The host offers another time that overlaps. */
    OVERLAPS,
    /** The meeting is of another school, or on another day. */
    OTHER_MEETING
  }

  public AppointmentRefusedException(Reason reason) {
    super("no appointment: " + reason);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Tell why. */
  public Reason reason() {
    return reason;
  }
}
