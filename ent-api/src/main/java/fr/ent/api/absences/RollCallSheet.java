package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.timetable.Lesson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What lies before whoever takes the roll call of a lesson (fr: feuille d'appel).
 *
 * @param lines the pupils of the classes and groups of the lesson, today, by last and first name
 * @param counted the roll call that counts so far, with those who have left since; empty while
 *     there is none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RollCallSheet(Lesson lesson, List<Line> lines, Optional<RollCall> counted) {
  /** Why a pupil is not looked for (fr: absence attendue). */
  public enum Expected {
    /** Recorded missing for another lesson or time that reaches into this one. */
    MISSING,
    /** A guardian, or the pupil of age, has said so; nobody has judged it yet. */
    ANNOUNCED,
    /** The school knows and agrees. */
    EXCUSED,
    /** Need not be there (fr: dispensé). */
    EXEMPTED,
    /** Away with the school (fr: absence collective, sortie). */
    AWAY
  }

  /**
   * A pupil of the sheet. Its text form tells the id only.
   *
   * @param names for whoever calls them out, a substitute too
   * @param expected why the pupil is not looked for; empty for almost everybody
   */
  public record Line(PersonId pupil, PersonNames names, Optional<Expected> expected) {
    public Line {
      Objects.requireNonNull(pupil, "pupil");
      Objects.requireNonNull(names, "names");
      Objects.requireNonNull(expected, "expected");
    }

    @Override
    public String toString() {
      return pupil.toString();
    }
  }

  public RollCallSheet {
    Objects.requireNonNull(lesson, "lesson");
    lines = List.copyOf(lines);
    Objects.requireNonNull(counted, "counted");
  }

  @Override
  public String toString() {
    return "sheet of " + lesson;
  }
}
