package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What the roll call of a lesson that counts says of a pupil who was there, and not simply so (fr:
 * retard, exclusion de cours, passage à l'infirmerie).
 *
 * @param time when the lesson was, on the clocks of the structure
 * @param by who took the roll call
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LessonMark(
    LessonId lesson, StructureId structure, TimeSpan time, RollMark mark, PersonId by) {
  public LessonMark {
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(by, "by");
  }
}
