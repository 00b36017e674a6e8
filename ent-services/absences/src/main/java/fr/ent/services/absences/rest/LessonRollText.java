package fr.ent.services.absences.rest;

import fr.ent.api.absences.LessonRoll;
import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A lesson and its roll call, as products read it (fr: appel d'une séance).
 *
 * @param from {@code 2026-11-27T08:00}, on the clock of the structure
 * @param taken when it was taken; left out while it was not
 * @param by who took it; left out while nobody did
 * @param missing how many are missing by it
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LessonRollText(
    String lesson,
    String structure,
    String title,
    String from,
    String to,
    @Nullable String taken,
    @Nullable String by,
    int missing) {
  static LessonRollText of(LessonRoll roll) {
    var lesson = roll.lesson();
    return new LessonRollText(
        lesson.id().toString(),
        lesson.structure().toString(),
        lesson.title(),
        lesson.time().from().toString(),
        lesson.time().to().toString(),
        roll.taken().map(Instant::toString).orElse(null),
        roll.by().map(Object::toString).orElse(null),
        roll.missing());
  }
}
