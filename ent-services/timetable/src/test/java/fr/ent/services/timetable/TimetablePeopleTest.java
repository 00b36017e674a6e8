package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChanged;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.SchoolCalendar;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who go, groups that end, years that pass. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class TimetablePeopleTest implements PaperSchool {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:40:00Z");

  private final Timetable timetable;
  private final TimetableIntake intake;
  private final TimetableChanges changes;
  private final Database database;
  private final EventBus bus;

  TimetablePeopleTest(
      Timetable timetable,
      TimetableIntake intake,
      TimetableChanges changes,
      Database database,
      EventBus bus) {
    this.timetable = timetable;
    this.intake = intake;
    this.changes = changes;
    this.database = database;
    this.bus = bus;
  }

  @BeforeEach
  void planLessons() {
    EmptyTimetable.of(database);
    intake.take(head(), plan());
  }

  @AfterEach
  void home(PaperDirectory directory, SettableClock clock) {
    directory.back();
    clock.set(MORNING);
  }

  private List<Lesson> seen() {
    return timetable.lessonsIn(head(), school(), MONDAY, MONDAY.plusDays(6));
  }

  private void tell(EntEvent event, RecordedEvents events) {
    database.useTerritory(Fixture.TERRITORY, handle -> bus.publish(event));
    events.awaitDelivery();
  }

  @Test
  @Clause("IDN-05")
  void whoIsErasedGivesNoLessonAndHasNoAddress(CalendarAddresses addresses, RecordedEvents events) {
    var secret = addresses.make(teacher(), TEACHER);
    changes.substitute(head(), seen().get(0).id(), List.of(SUBSTITUTE));
    tell(new PeopleDeleted(MORNING, Fixture.TERRITORY, List.of(TEACHER, SUBSTITUTE, HEAD)), events);
    assertThat(seen()).hasSize(4).allMatch(one -> one.teachers().isEmpty());
    assertThat(seen()).allMatch(one -> one.replaced().isEmpty());
    assertThat(addresses.read(Fixture.TERRITORY, secret)).isEmpty();
    assertThat(changes.historyOf(head(), seen().get(0).id()))
        .noneMatch(one -> one.by().equals(HEAD) || one.teachers().contains(SUBSTITUTE));
  }

  @Test
  void anAddressMadeWithAnAccountInWrongHandsEndsAndAnEarlierOneStays(
      CalendarAddresses addresses, RecordedEvents events, SettableClock clock) {
    var earlier = addresses.make(teacher(), TEACHER);
    clock.advance(Duration.ofHours(2));
    var since = clock.instant();
    var made = addresses.make(pupil(), PUPIL);
    for (var person : List.of(TEACHER, PUPIL)) {
      tell(new AccountFrozen(since, Fixture.TERRITORY, person, since), events);
    }
    assertThat(addresses.read(Fixture.TERRITORY, made)).isEmpty();
    assertThat(addresses.read(Fixture.TERRITORY, earlier)).isPresent();
  }

  @Test
  void whoIsMergedKeepsTheLessons(RecordedEvents events) {
    tell(new PersonMerged(MORNING, Fixture.TERRITORY, SUBSTITUTE, TEACHER), events);
    assertThat(seen()).allMatch(one -> one.teachers().equals(List.of(SUBSTITUTE)));
  }

  @Test
  void aGroupThatEndsTakesItsLessonsAlongFromTheNextDayOn(PaperDirectory directory) {
    directory.membershipsUntil(MONDAY.plusDays(1));
    assertThat(timetable.lessonsOf(pupil(), PUPIL, MONDAY, MONDAY.plusDays(6)))
        .hasSize(2)
        .allMatch(one -> one.time().day().equals(MONDAY.plusDays(1)));
  }

  @Test
  @Clause("EDT-01")
  void aPupilWhomTheDirectoryHidesHasNoTimetableForATeacher(PaperDirectory directory) {
    assertThat(timetable.lessonsOf(teacher(), PUPIL, MONDAY, MONDAY.plusDays(6))).hasSize(3);
    directory.hide(PUPIL);
    assertThatThrownBy(() -> timetable.lessonsOf(teacher(), PUPIL, MONDAY, MONDAY))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(timetable.lessonsOf(pupil(), PUPIL, MONDAY, MONDAY.plusDays(6))).hasSize(3);
  }

  @Test
  @Clause("Timetable.lessonsOf: whose right is over a structure sees those of that structure")
  void whatATeacherDoesElsewhereIsTheTeachersOwn() {
    var elsewhere =
        new LessonDraft(
            OTHER_SCHOOL,
            TimeSpan.of(MONDAY.plusDays(2), "08:00", "09:00"),
            "Latin",
            Optional.empty(),
            List.of(),
            List.of(TEACHER),
            List.of("B12"),
            "");
    assertThat(changes.add(stranger(), elsewhere).collisions()).isEmpty();
    assertThat(timetable.lessonsOf(teacher(), TEACHER, MONDAY, MONDAY.plusDays(6))).hasSize(5);
    assertThat(timetable.lessonsOf(head(), TEACHER, MONDAY, MONDAY.plusDays(6))).hasSize(4);
    assertThat(seen()).hasSize(4);
  }

  @Test
  @Clause("LessonChanged: a lesson of today or later")
  void changesOfTodayAreToldAndThoseOfThePastAreNot(RecordedEvents events, SettableClock clock) {
    events.awaitDelivery();
    events.clear();
    var tuesday = seen().get(0).id();
    clock.set(Instant.parse("2026-11-24T22:59:00Z")); // a minute before midnight in Paris
    changes.cancel(head(), tuesday, "");
    clock.set(Instant.parse("2026-11-24T23:01:00Z"));
    changes.restore(head(), tuesday);
    events.awaitDelivery();
    assertThat(events.of(LessonChanged.class)).hasSize(1);
  }

  @Test
  void lessonsStayUntilTheEndOfTheFollowingYear(TimetableUpkeep upkeep, SettableClock clock) {
    changes.cancel(head(), seen().get(0).id(), "");
    clock.set(Instant.parse("2028-07-31T12:00:00Z"));
    upkeep.run();
    assertThat(seen()).hasSize(4);
    clock.set(Instant.parse("2028-08-01T12:00:00Z"));
    upkeep.run();
    assertThat(seen()).isEmpty();
    assertThat(rows("lesson_change")).isZero();
  }

  @Test
  void lessonsOfTheSouthGoWhenItsYearTurns(
      TimetableUpkeep upkeep, SchoolCalendar calendar, SettableClock clock) {
    calendar.setZone(Fixture.house(), school(), HolidayZone.NEW_CALEDONIA);
    clock.set(Instant.parse("2028-01-31T12:00:00Z"));
    upkeep.run();
    assertThat(seen()).hasSize(4);
    clock.set(Instant.parse("2028-02-01T12:00:00Z"));
    upkeep.run();
    assertThat(seen()).isEmpty();
    calendar.setZone(Fixture.house(), school(), HolidayZone.B);
  }

  private long rows(String table) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.createQuery("select count(*) from timetable." + table).mapTo(Long.class).one());
  }

  @Test
  @Clause("ISO-4")
  void nothingIsSeenFromAnotherTerritory() {
    var far = Actor.house(Fixture.ELSEWHERE);
    assertThat(timetable.lessonsIn(far, school(), MONDAY, LocalDate.of(2026, 11, 29))).isEmpty();
    assertThat(timetable.find(far, seen().get(0).id())).isEmpty();
  }
}
