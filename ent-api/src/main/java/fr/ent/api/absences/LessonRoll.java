package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.Lesson;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A lesson, and whether its roll call was taken (fr: appel d'une séance).
 *
 * @param taken when the one that counts was taken; empty while there is none
 * @param by who took that one
 * @param missing how many are missing by it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LessonRoll(
    Lesson lesson, Optional<Instant> taken, Optional<PersonId> by, int missing) {
  public LessonRoll {
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(by, "by");
  }

  @Override
  public String toString() {
    return "roll of " + lesson;
  }
}
