package org.example.planner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EntTest
class PlannerTest {
  private final GroupId schoolClass = GroupId.random();
  private final PersonId teacher = PersonId.random();

  @Test
  void aPlanIsTakenAndALessonChanged(
      TimetableIntake intake, Timetable timetable, TimetableChanges changes) {
    // tag::plan[]
    var tuesday = LocalDate.of(2026, 11, 24);
    var maths =
        new PlannedLesson(
            "course-8812-1",
            tuesday.minusDays(1),
            TimeSpan.of(tuesday, "08:05", "09:00"),
            "Mathématiques",
            Optional.of(SubjectCode.of("061300")),
            List.of(schoolClass),
            List.of(teacher),
            List.of("B204"),
            false);
    var monday = maths.week();
    var plan =
        new TimetablePlan(Fixture.SCHOOL, SourceName.of("PLANNER"), monday, monday, List.of(maths));
    assertThat(intake.take(Fixture.house(), plan).added()).isEqualTo(1);
    assertThat(intake.take(Fixture.house(), plan).isQuiet()).isTrue();
    // end::plan[]
    // tag::change[]
    var lesson = timetable.lessonsOf(Fixture.house(), teacher, tuesday, tuesday).get(0);
    var cancelled = changes.cancel(Fixture.house(), lesson.id(), "Sortie au musée").lesson();
    assertThat(cancelled.state()).isEqualTo(LessonState.CANCELLED);
    assertThat(cancelled.sequence()).isEqualTo(lesson.sequence() + 1);
    var back = changes.restore(Fixture.house(), lesson.id()).lesson();
    assertThat(back.state()).isEqualTo(LessonState.PLANNED);
    // end::change[]
  }
}
