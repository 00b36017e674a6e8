package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A place of a file that could not be taken as it is; the rest was (fr: anomalie d'import).
 *
 * @param file name within an archive, or of the file
 * @param line counted from one; 0 where it has none
 * @param what the element or property, and its own id where it has one; nobody's name
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ImportFinding(Kind kind, String file, int line, String what) {
  /** What is the matter with it. */
  public enum Kind {
    /** A lesson without day, hour or length that can be read: it is left out. */
    NO_TIME,
    /** A lesson that takes place in no week: it is left out. */
    NO_WEEK,
    /** A reference to something that the file does not hold: the lesson comes in without it. */
    DANGLING,
    /** A lesson outside the school year: it is left out. */
    OUTSIDE_YEAR,
    /** An event that lasts whole days: it is no lesson. */
    WHOLE_DAY,
    /** A rule of recurrence that no timetable has: the event is left out. */
    RECURRENCE,
    /** Something named twice: the first counts. */
    TWICE,
    /** A name without a text: it is left out. */
    NO_NAME,
    /** A value that cannot be read: it counts as not given. */
    VALUE
  }

  public ImportFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(what, "what");
  }
}
