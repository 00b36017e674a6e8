package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.PlanReport;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.api.timetable.TimetableTaken;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The year of a school of 1 000 pupils: 36 weeks of 1 000 lessons. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class WholeYearTest implements PaperSchool {
  private static final int WEEKS = 36;
  private static final int LESSONS = 1_000;

  private TimetablePlan year(String room) {
    var lessons = new ArrayList<PlannedLesson>();
    for (int week = 0; week < WEEKS; week++) {
      for (int lesson = 0; lesson < LESSONS; lesson++) {
        lessons.add(lesson(MONDAY.plusWeeks(week), lesson, room));
      }
    }
    return new TimetablePlan(school(), SOFTWARE, MONDAY, MONDAY.plusWeeks(WEEKS - 1L), lessons);
  }

  private static PlannedLesson lesson(LocalDate monday, int number, String room) {
    var day = monday.plusDays(number % 5);
    int hour = 8 + number / 5 % 9;
    return new PlannedLesson(
        "course " + number,
        monday,
        new TimeSpan(day.atTime(hour, 0), day.atTime(hour, 55)),
        "Mathématiques",
        Optional.empty(),
        List.of(number == 7 ? CLASS : OTHER_CLASS),
        List.of(new PersonId(new UUID(9, number % 60))),
        List.of(number == 7 ? room : "B12"),
        false);
  }

  @Test
  @Clause("TimetableIntake: a plan replaces what the same source planned, in one transaction")
  void aYearIsTakenAtOnceAndAgainOnlyWhatIsDifferentIsChanged(
      TimetableIntake intake, Timetable timetable, RecordedEvents events) {
    assertThat(intake.take(head(), year("A1")))
        .isEqualTo(new PlanReport(WEEKS * LESSONS, 0, 0, 0, 0, 0));
    assertThat(intake.take(head(), year("A1")).isQuiet()).isTrue();
    assertThat(intake.take(head(), year("A2")).changed()).isEqualTo(WEEKS);
    var last = MONDAY.plusWeeks(WEEKS - 1L);
    assertThat(timetable.lessonsOf(pupil(), pupil().person(), last, last.plusDays(6)))
        .singleElement()
        .satisfies(one -> assertThat(one.rooms()).containsExactly("A2"));
    events.awaitDelivery();
    assertThat(events.of(TimetableTaken.class)).hasSize(2);
  }
}
