package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.TimeSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One lesson that takes place, or should have (fr: séance).
 *
 * @param time when, on the clocks of the school
 * @param title what it is called: the subject, or what the school says of it
 * @param groups the classes and groups that have it
 * @param teachers who gives it, substitutes included
 * @param replaced who should have given it and does not
 * @param rooms where, as the school calls them
 * @param note what the school says about a change; empty where nothing
 * @param sequence how often it has been changed since it was planned (RFC 5545 §3.8.7.4)
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Lesson(
    LessonId id,
    StructureId structure,
    TimeSpan time,
    String title,
    Optional<SubjectCode> subject,
    List<GroupId> groups,
    List<PersonId> teachers,
    List<PersonId> replaced,
    List<String> rooms,
    LessonState state,
    String note,
    int sequence) {
  public Lesson {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(time, "time");
    if (title.isBlank()) {
      throw new IllegalArgumentException("a lesson has a title");
    }
    Objects.requireNonNull(subject, "subject");
    groups = List.copyOf(groups);
    teachers = List.copyOf(teachers);
    replaced = List.copyOf(replaced);
    rooms = List.copyOf(rooms);
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(note, "note");
    if (sequence < 0) {
      throw new IllegalArgumentException("a lesson is changed no less than never");
    }
  }

  @Override
  public String toString() {
    return "lesson " + id;
  }
}
