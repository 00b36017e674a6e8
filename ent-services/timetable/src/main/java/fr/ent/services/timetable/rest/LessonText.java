package fr.ent.services.timetable.rest;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.Lesson;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A lesson as products read it: ids, and the clock of the school (fr: séance).
 *
 * @param from {@code 2026-11-27T08:00}, on the clock of the structure
 * @param subject national code; empty where the source does not say
 * @param state PLANNED, CHANGED or CANCELLED
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LessonText(
    String id,
    String structure,
    String from,
    String to,
    String title,
    String subject,
    List<String> groups,
    List<String> teachers,
    List<String> replaced,
    List<String> rooms,
    String state,
    String note,
    int sequence) {
  static LessonText of(Lesson lesson) {
    return new LessonText(
        lesson.id().toString(),
        lesson.structure().toString(),
        lesson.time().from().toString(),
        lesson.time().to().toString(),
        lesson.title(),
        lesson.subject().map(SubjectCode::toString).orElse(""),
        lesson.groups().stream().map(GroupId::toString).toList(),
        lesson.teachers().stream().map(PersonId::toString).toList(),
        lesson.replaced().stream().map(PersonId::toString).toList(),
        lesson.rooms(),
        lesson.state().name(),
        lesson.note(),
        lesson.sequence());
  }
}
