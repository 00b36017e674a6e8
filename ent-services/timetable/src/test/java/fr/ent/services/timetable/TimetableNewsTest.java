package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Urgency;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChanged;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what of a lesson that changed, and how often. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class, PaperNotices.class})
class TimetableNewsTest implements PaperSchool {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:40:00Z");
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);

  private final Timetable timetable;
  private final TimetableIntake intake;
  private final TimetableChanges changes;
  private final PaperNotices notices;
  private final PaperDirectory directory;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final Database database;

  TimetableNewsTest(
      Timetable timetable,
      TimetableIntake intake,
      TimetableChanges changes,
      PaperNotices notices,
      PaperDirectory directory,
      RecordedEvents events,
      SettableClock clock,
      Database database) {
    this.timetable = timetable;
    this.intake = intake;
    this.changes = changes;
    this.notices = notices;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void planLessons() {
    clock.set(MORNING);
    directory.back();
    EmptyTimetable.of(database);
    intake.take(head(), plan());
    events.awaitDelivery();
    notices.clear();
  }

  private Lesson thursday() {
    return timetable.lessonsIn(head(), school(), THURSDAY, THURSDAY).get(0);
  }

  private Lesson later(LocalDate day) {
    var draft =
        new LessonDraft(
            school(),
            TimeSpan.of(day, "14:00", "14:55"),
            "Anglais",
            Optional.empty(),
            List.of(CLASS),
            List.of(TEACHER),
            List.of(),
            "");
    return changes.add(head(), draft).lesson();
  }

  private List<Notice> told() {
    events.awaitDelivery();
    return notices.standing();
  }

  private void later() {
    events.awaitDelivery();
    clock.advance(Duration.ofMinutes(10));
  }

  @Test
  @Clause("EDT-03")
  void pupilsTheirGuardiansAndTheTeacherAreToldOfALessonThatIsCancelled() {
    changes.cancel(head(), thursday().id(), "Sortie au musée");
    var told = told();
    assertThat(told).extracting(Notice::recipient).containsExactly(TEACHER, PUPIL, GUARDIAN);
    assertThat(told.get(2).about()).contains(PUPIL);
    assertThat(told.get(1).about()).isEmpty();
    assertThat(told.get(0).kind()).isEqualTo(ChangeNotices.CHANGED);
    assertThat(told.get(0).urgency()).isEqualTo(Urgency.USUAL);
    assertThat(told.get(0).notBefore()).isEqualTo(MORNING.plus(Duration.ofMinutes(10)));
    assertThat(told.get(2).path()).isEqualTo("/timetable/lesson/" + thursday().id());
    assertThat(told.get(2).facts())
        .containsEntry("what", "cancelled")
        .containsEntry("lesson", "Mathématiques")
        .containsEntry("group", "4B")
        .containsEntry("day", "2026-11-26")
        .containsEntry("from", "08:00")
        .containsEntry("to", "08:55")
        .doesNotContainValue("Sortie au musée");
    assertThat(notices.handed()).isEqualTo(1);
  }

  @Test
  void aLessonThatIsMovedIsToldWithItsFormerHours() {
    changes.move(
        head(), thursday().id(), TimeSpan.of(THURSDAY.plusDays(1), "10:00", "10:55"), List.of());
    assertThat(told()).hasSize(3);
    assertThat(told().get(0).facts())
        .containsEntry("what", "moved")
        .containsEntry("day", "2026-11-27")
        .containsEntry("from", "10:00")
        .containsEntry("formerday", "2026-11-26")
        .containsEntry("formerfrom", "08:00")
        .containsEntry("formerto", "08:55");
  }

  @Test
  void whoGivesALessonAndWhoShouldHaveAreToldAndNobodyIsNamed() {
    changes.substitute(head(), thursday().id(), List.of(SUBSTITUTE));
    assertThat(told())
        .extracting(Notice::recipient)
        .containsExactly(SUBSTITUTE, TEACHER, PUPIL, GUARDIAN);
    assertThat(told().get(1).path()).isEqualTo("/timetable?day=2026-11-26");
    assertThat(told().get(3).facts())
        .containsEntry("what", "teacher")
        .containsOnlyKeys("what", "lesson", "group", "day", "from", "to");
    later();
    changes.restore(head(), thursday().id());
    assertThat(told())
        .extracting(Notice::recipient)
        .containsExactly(TEACHER, SUBSTITUTE, PUPIL, GUARDIAN);
    assertThat(told().get(0).facts()).containsEntry("what", "restored");
  }

  @Test
  void aChangeThatIsUndoneWithinTheGracePeriodIsToldToNobody() {
    changes.cancel(head(), thursday().id(), "");
    assertThat(told()).hasSize(3);
    clock.advance(Duration.ofMinutes(9));
    changes.restore(head(), thursday().id());
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsUndoneBeforeAnybodyHeardOfTheEventIsToldToNobody() {
    changes.cancel(head(), thursday().id(), "");
    changes.restore(head(), thursday().id());
    assertThat(told()).isEmpty();
  }

  @Test
  void aChangeThatIsUndoneAfterItWasToldIsToldInItsPlace() {
    changes.cancel(head(), thursday().id(), "");
    later();
    changes.restore(head(), thursday().id());
    assertThat(told()).hasSize(3);
    assertThat(told().get(0).facts()).containsEntry("what", "restored");
  }

  @Test
  void severalChangesWithinTheGracePeriodAreToldAsOne() {
    var first = thursday();
    changes.move(head(), first.id(), first.time(), List.of("B13"));
    changes.move(head(), first.id(), first.time(), List.of("B14"));
    changes.substitute(head(), first.id(), List.of(SUBSTITUTE));
    assertThat(told()).hasSize(4);
    assertThat(told()).allMatch(one -> "teacher".equals(one.facts().get("what")));
    changes.cancel(head(), first.id(), "");
    assertThat(told()).allMatch(one -> "cancelled".equals(one.facts().get("what")));
  }

  @Test
  void aLessonThatIsAddedIsToldAndOneAddedByMistakeIsNot() {
    var added = later(THURSDAY);
    assertThat(told()).hasSize(3);
    assertThat(told().get(0).facts()).containsEntry("what", "added");
    changes.cancel(head(), added.id(), "");
    assertThat(told()).isEmpty();
  }

  @Test
  void theSameEventDeliveredAgainTellsNothingTwice(EventBus bus) {
    changes.cancel(head(), thursday().id(), "");
    later();
    var restored = changes.restore(head(), thursday().id()).lesson();
    var before = told();
    var again =
        new LessonChanged(
            clock.instant(), Fixture.TERRITORY, school(), restored.id(), restored.state());
    database.useTerritory(Fixture.TERRITORY, handle -> bus.publish(again));
    assertThat(told()).isEqualTo(before).hasSize(3);
  }

  @Test
  void whatIsFurtherOffThanFourteenDaysOrOverIsNotTold() {
    later(LocalDate.of(2026, 12, 9));
    assertThat(told()).isEmpty();
    var last = later(LocalDate.of(2026, 12, 8));
    assertThat(told()).hasSize(3);
    later();
    notices.clear();
    changes.move(
        head(), last.id(), TimeSpan.of(LocalDate.of(2026, 12, 20), "14:00", "14:55"), List.of());
    assertThat(told()).as("it was within the fourteen days").hasSize(3);
    notices.clear();
    var tuesday = timetable.lessonsIn(head(), school(), MONDAY.plusDays(1), MONDAY.plusDays(1));
    clock.set(Instant.parse("2026-11-24T08:00:00Z"));
    changes.cancel(head(), tuesday.get(0).id(), "");
    assertThat(told()).isEmpty();
  }

  @Test
  void aPlanThatIsTakenTellsNobody() {
    intake.takeAnyway(head(), plan(List.of(lesson("c9", CLASS, THURSDAY, "10:00", "10:55"))));
    assertThat(told()).isEmpty();
  }

  @Test
  void whoHasLeftTheClassByThenAndWhoFollowsNoLongerAreNotTold() {
    directory.membershipsUntil(THURSDAY.minusDays(1));
    changes.cancel(head(), thursday().id(), "");
    assertThat(told()).extracting(Notice::recipient).containsExactly(TEACHER);
    later();
    directory.back();
    directory.loseChild();
    changes.restore(head(), thursday().id());
    assertThat(told()).extracting(Notice::recipient).containsExactly(TEACHER, PUPIL);
  }
}
