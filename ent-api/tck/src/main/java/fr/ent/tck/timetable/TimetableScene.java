package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetablePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The school in which the contracts of the timetable are tried: what an implementation's test
 * provides. It is Tuesday 24 November 2026, 7:40.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableScene {
  /** The week of the scene. */
  LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** Who plans. */
  SourceName SOFTWARE = SourceName.of("SOFTWARE");

  /** The school. */
  StructureId school();

  /** A class of it. */
  GroupId schoolClass();

  /** A group that draws from the class. */
  GroupId half();

  /** Another class. */
  GroupId otherClass();

  /** A pupil of the class and of the group, wearing that hat. */
  Actor pupil();

  /** A pupil of the other class. */
  Actor otherPupil();

  /** The legal guardian of the pupil. */
  Actor guardian();

  /** A teacher of the school. */
  Actor teacher();

  /** A teacher of another school. */
  PersonId substitute();

  /** The head, who may change lessons. */
  Actor head();

  /** Somebody of another school. */
  Actor stranger();

  /** Make a lesson of the teacher. */
  default PlannedLesson lesson(String id, GroupId group, LocalDate day, String from, String to) {
    return new PlannedLesson(
        id,
        day.minusDays(day.getDayOfWeek().getValue() - 1L),
        TimeSpan.of(day, from, to),
        "Mathématiques",
        Optional.empty(),
        List.of(group),
        List.of(teacher().person()),
        List.of("B12"),
        false);
  }

  /** Tuesday: the class at 8, its group at 9, the other class at 10; Thursday: the class at 8. */
  default TimetablePlan plan() {
    return plan(lessons());
  }

  /** The lessons of {@link #plan()}. */
  default List<PlannedLesson> lessons() {
    var tuesday = MONDAY.plusDays(1);
    return List.of(
        lesson("c1", schoolClass(), tuesday, "08:00", "08:55"),
        lesson("c2", half(), tuesday, "09:00", "09:55"),
        lesson("c3", otherClass(), tuesday, "10:10", "11:05"),
        lesson("c4", schoolClass(), MONDAY.plusDays(3), "08:00", "08:55"));
  }

  /** Make a plan of the week. */
  default TimetablePlan plan(List<PlannedLesson> lessons) {
    return new TimetablePlan(school(), SOFTWARE, MONDAY, MONDAY, lessons);
  }
}
