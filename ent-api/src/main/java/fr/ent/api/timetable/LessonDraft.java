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
 * A lesson to be added by hand (fr: séance à ajouter).
 *
 * @param title what it is called
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LessonDraft(
    StructureId structure,
    TimeSpan time,
    String title,
    Optional<SubjectCode> subject,
    List<GroupId> groups,
    List<PersonId> teachers,
    List<String> rooms,
    String note) {
  public LessonDraft {
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(time, "time");
    PlannedLesson.requireTitle(title);
    Objects.requireNonNull(subject, "subject");
    groups = List.copyOf(groups);
    teachers = List.copyOf(teachers);
    rooms = List.copyOf(rooms);
    Objects.requireNonNull(note, "note");
  }

  @Override
  public String toString() {
    return "draft of a lesson in " + structure;
  }
}
