package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What somebody did to a lesson, when, and what it was afterwards (fr: trace d'une modification).
 *
 * @param sequence which change of the lesson it was
 * @param by who did it; the house for a plan
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LessonChange(
    LessonId lesson,
    int sequence,
    Instant at,
    PersonId by,
    Kind kind,
    TimeSpan time,
    List<String> rooms,
    List<PersonId> teachers,
    String note) {
  /** What was done (fr: nature de la modification). */
  public enum Kind {
    ADDED,
    MOVED,
    SUBSTITUTED,
    CANCELLED,
    RESTORED
  }

  public LessonChange {
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(time, "time");
    rooms = List.copyOf(rooms);
    teachers = List.copyOf(teachers);
    Objects.requireNonNull(note, "note");
  }

  @Override
  public String toString() {
    return kind + " of lesson " + lesson;
  }
}
