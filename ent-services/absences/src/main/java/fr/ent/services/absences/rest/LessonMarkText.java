package fr.ent.services.absences.rest;

import fr.ent.api.absences.LessonMark;
import org.apiguardian.api.API;

/**
 * That a pupil came late, was sent out or went to the infirmary, as products read it (fr:
 * pointage).
 *
 * @param from {@code 2026-11-27T08:00}, on the clock of the structure
 * @param kind LATE, SENT_OUT or INFIRMARY
 * @param by who took the roll call
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LessonMarkText(
    String lesson,
    String structure,
    String from,
    String to,
    String pupil,
    String kind,
    int minutes,
    String by) {
  static LessonMarkText of(LessonMark one) {
    return new LessonMarkText(
        one.lesson().toString(),
        one.structure().toString(),
        one.time().from().toString(),
        one.time().to().toString(),
        one.mark().pupil().toString(),
        one.mark().kind().name(),
        one.mark().minutes(),
        one.by().toString());
  }
}
