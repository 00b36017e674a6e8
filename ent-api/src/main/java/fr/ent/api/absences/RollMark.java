package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a roll call says of a pupil who is not simply there (fr: pointage).
 *
 * @param minutes how late, from 1 to 600, for {@link Kind#LATE}; 0 for every other
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RollMark(PersonId pupil, Kind kind, int minutes) {
  private static final int LATEST = 600;

  /** What a pupil is, who is not simply there. */
  public enum Kind {
    /** Missing: an absence is recorded. */
    ABSENT,
    /** Came late (fr: en retard). */
    LATE,
    /** Was there and was sent out (fr: exclu de cours). */
    SENT_OUT,
    /** Is at the school's infirmary (fr: à l'infirmerie). */
    INFIRMARY,
    /** Need not be there (fr: dispensé). */
    EXEMPTED
  }

  public RollMark {
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(kind, "kind");
    boolean fits = kind == Kind.LATE ? minutes >= 1 && minutes <= LATEST : minutes == 0;
    if (!fits) {
      throw new IllegalArgumentException("a late pupil comes 1 to 600 minutes late, no other does");
    }
  }

  /** Say anything but that a pupil came late. */
  public static RollMark of(PersonId pupil, Kind kind) {
    return new RollMark(pupil, kind, 0);
  }

  /** Say that a pupil came late. */
  public static RollMark late(PersonId pupil, int minutes) {
    return new RollMark(pupil, Kind.LATE, minutes);
  }
}
