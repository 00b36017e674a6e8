package fr.ent.portal.demo;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.portal.words.Shared;
import fr.ent.services.simulators.timetable.DrawnTimetable;
import fr.ent.services.simulators.timetable.SchoolCourses;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives the schools of the demonstration lessons, some weeks before and after today. */
@Shared
public class DemoLessons {
  private static final int WEEKS_BEFORE = 1;
  private static final int WEEKS_AFTER = 3;
  private static final int DAYS_CHANGED = 3;
  private static final int EVERY = 24;

  private final Directory directory;
  private final Timetable timetable;
  private final TimetableIntake intake;
  private final TimetableChanges changes;
  private final Clock clock;

  @Inject
  public DemoLessons(
      Directory directory,
      Timetable timetable,
      TimetableIntake intake,
      TimetableChanges changes,
      Clock clock) {
    this.directory = directory;
    this.timetable = timetable;
    this.intake = intake;
    this.changes = changes;
    this.clock = clock;
  }

  /** Plan them; what is there already stays as it is. */
  void plan(Actor house) {
    var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var drawing =
        new DrawnTimetable(monday.minusWeeks(WEEKS_BEFORE), monday.plusWeeks(WEEKS_AFTER));
    directory.structures(house).stream()
        .filter(one -> one.uai().isPresent())
        .map(one -> courses(house, one))
        .filter(one -> !one.courses().isEmpty())
        .forEach(one -> plan(house, drawing, one));
  }

  private void plan(Actor house, DrawnTimetable drawing, SchoolCourses school) {
    var report = intake.takeAnyway(house, drawing.draw(school));
    if (report.added() > 0) {
      change(house, school.structure());
    }
  }

  /** Now and then a lesson of the coming days is not as planned. */
  private void change(Actor house, StructureId school) {
    var today = LocalDate.now(clock);
    var coming =
        timetable.lessonsIn(house, school, today, today.plusDays(DAYS_CHANGED)).stream()
            .filter(one -> one.state() == LessonState.PLANNED)
            .toList();
    for (int i = 0; i < coming.size(); i++) {
      var lesson = coming.get(i);
      if (i % EVERY == 3) {
        changes.cancel(house, lesson.id(), "");
      } else if (i % EVERY == 11) {
        changes.move(house, lesson.id(), lesson.time(), List.of("B112"));
      } else if (i % EVERY == 17) {
        changes.substitute(house, lesson.id(), List.of());
      }
    }
  }

  private SchoolCourses courses(Actor house, Structure school) {
    var groups =
        directory.groupsIn(house, school.id()).stream()
            .filter(one -> one.kind() == GroupKind.CLASS || one.kind() == GroupKind.TEACHING)
            .toList();
    var courses =
        groups.stream()
            .flatMap(one -> directory.membersOf(house, one.id()).stream())
            .filter(one -> one.capacity() == Capacity.TEACHER)
            .map(GroupMembership::person)
            .distinct()
            .flatMap(teacher -> directory.coursesOf(house, teacher).stream())
            .filter(one -> one.structure().equals(school.id()))
            .toList();
    return new SchoolCourses(school.id(), groups, courses, subjects(house, courses));
  }

  private Map<SubjectCode, String> subjects(Actor house, List<Course> courses) {
    return courses.stream()
        .map(Course::subject)
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(code -> directory.findSubject(house, code).stream())
        .collect(Collectors.toUnmodifiableMap(SchoolSubject::code, SchoolSubject::label));
  }
}
