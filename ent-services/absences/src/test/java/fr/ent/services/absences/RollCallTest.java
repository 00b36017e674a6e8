package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceWithdrawn;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCallRefusedException;
import fr.ent.api.absences.RollCallTaken;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole classes, weak networks, two devices at once, substitutes and clocks overseas. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class RollCallTest {
  private static final int STATEMENTS_AT_MOST = 14;

  private final RollCalls calls;
  private final AbsenceRegister register;
  private final PaperTimetable timetable;
  private final PaperDirectory directory;
  private final Database database;
  private final SettableClock clock;
  private final RecordedEvents events;
  private Lesson lesson;

  RollCallTest(
      RollCalls calls,
      AbsenceRegister register,
      PaperTimetable timetable,
      PaperDirectory directory,
      Database database,
      SettableClock clock,
      RecordedEvents events) {
    this.calls = calls;
    this.register = register;
    this.timetable = timetable;
    this.directory = directory;
    this.database = database;
    this.clock = clock;
    this.events = events;
    this.lesson = SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED);
  }

  @BeforeEach
  void begin() {
    events.awaitDelivery();
    EmptyAbsences.of(database);
    directory.begin();
    timetable.put(lesson);
    clock.set(Instant.parse("2026-11-24T07:10:00Z"));
    events.clear();
  }

  private RollCall call(List<PersonId> missing) {
    clock.advance(Duration.ofSeconds(1));
    return new RollCall(
        RollCallId.random(),
        lesson.id(),
        clock.instant(),
        missing.stream().map(one -> RollMark.of(one, Kind.ABSENT)).toList());
  }

  private List<PersonId> absent() {
    return register
        .absencesIn(Fixture.house(), Fixture.SCHOOL, lesson.time().day(), lesson.time().day())
        .stream()
        .map(one -> one.pupil())
        .toList();
  }

  private long statements(Runnable work) {
    long before = database.statementsOfThisThread();
    work.run();
    return database.statementsOfThisThread() - before;
  }

  @Test
  @Clause("ABS-01: a roll call of 35 pupils is one transaction of few statements")
  void aWholeClassCostsAsManyStatementsAsOnePupil() {
    var teacher = SmallSchool.teacher();
    var one = call(List.of(SmallSchool.PUPIL));
    var all = call(SmallSchool.PUPILS);
    var none = call(List.of());
    long forOne = statements(() -> calls.submit(teacher, one));
    assertThat(statements(() -> calls.submit(teacher, all))).isBetween(forOne, forOne + 1);
    assertThat(statements(() -> calls.submit(teacher, none)))
        .isLessThanOrEqualTo(STATEMENTS_AT_MOST);
    assertThat(forOne).isLessThanOrEqualTo(STATEMENTS_AT_MOST);
    assertThat(absent()).isEmpty();
  }

  @Test
  void whatARollCallChangesIsToldOnce() {
    calls.submit(SmallSchool.teacher(), call(SmallSchool.PUPILS.subList(0, 3)));
    var again = call(SmallSchool.PUPILS.subList(2, 4));
    calls.submit(SmallSchool.teacher(), again);
    calls.submit(SmallSchool.teacher(), again);
    events.awaitDelivery();
    assertThat(events.of(AbsenceRecorded.class))
        .extracting(one -> one.absence().pupil())
        .containsExactlyInAnyOrderElementsOf(SmallSchool.PUPILS.subList(0, 4));
    assertThat(events.of(AbsenceWithdrawn.class))
        .extracting(one -> one.absence().pupil())
        .containsExactlyInAnyOrderElementsOf(SmallSchool.PUPILS.subList(0, 2));
    assertThat(events.of(RollCallTaken.class))
        .hasSize(2)
        .allMatch(one -> one.lesson().equals(lesson.id()));
  }

  @Test
  @Clause("REL-2")
  void twoDevicesAtOnceLeaveWhatTheLaterOneSays() {
    for (int round = 0; round < 10; round++) {
      var early = call(SmallSchool.PUPILS.subList(0, 5));
      var late = call(SmallSchool.PUPILS.subList(3, 8));
      var sendings = new ArrayList<CompletableFuture<RollCall>>();
      for (var one : List.of(early, late, early, late)) {
        sendings.add(CompletableFuture.supplyAsync(() -> calls.submit(SmallSchool.teacher(), one)));
      }
      sendings.forEach(CompletableFuture::join);
      assertThat(absent()).containsExactlyInAnyOrderElementsOf(SmallSchool.PUPILS.subList(3, 8));
    }
  }

  @Test
  void aSubstituteTakesItAndWhoIsReplacedNoLongerDoes() {
    timetable.add(substituted());
    var call = call(List.of(SmallSchool.PUPIL));
    assertThatThrownBy(() -> calls.submit(SmallSchool.teacher(), call))
        .isInstanceOf(RollCallRefusedException.class);
    assertThat(calls.submit(SmallSchool.otherTeacher(), call)).isEqualTo(call);
    assertThat(calls.mine(SmallSchool.otherTeacher(), lesson.time().day())).hasSize(1);
    assertThat(calls.mine(SmallSchool.teacher(), lesson.time().day())).isEmpty();
  }

  private Lesson substituted() {
    return new Lesson(
        lesson.id(),
        lesson.structure(),
        lesson.time(),
        lesson.title(),
        lesson.subject(),
        lesson.groups(),
        List.of(SmallSchool.OTHER_TEACHER),
        List.of(SmallSchool.TEACHER),
        lesson.rooms(),
        LessonState.CHANGED,
        "",
        1);
  }

  @Test
  void aTeacherUnderAnotherHatTakesNoRollCall() {
    var asParent = Fixture.actor(SmallSchool.TEACHER, Profile.GUARDIAN);
    var elsewhere = Actor.of(Fixture.TERRITORY, SmallSchool.TEACHER);
    for (var actor : List.of(asParent, elsewhere, SmallSchool.mother(), SmallSchool.pupil())) {
      assertThatThrownBy(() -> calls.open(actor, lesson.id()))
          .isInstanceOf(RollCallRefusedException.class);
      assertThat(calls.mine(actor, lesson.time().day())).isEmpty();
    }
  }

  @Test
  void aLessonThatMovedTakesItsAbsencesAlong() {
    calls.submit(SmallSchool.teacher(), call(List.of(SmallSchool.PUPIL)));
    lesson = SmallSchool.lesson(1, SmallSchool.tuesday("08:00", "08:55"), LessonState.CHANGED);
    timetable.put(lesson);
    calls.submit(SmallSchool.teacher(), call(List.of(SmallSchool.PUPIL)));
    assertThat(
            register.absencesOf(
                Fixture.house(), SmallSchool.PUPIL, SmallSchool.TUESDAY, SmallSchool.TUESDAY))
        .extracting(one -> one.missed())
        .containsExactly(lesson.time());
  }

  @Test
  void theClockOfTheSchoolCountsOverseas() {
    directory.move(ZoneId.of("Pacific/Noumea"));
    clock.set(Instant.parse("2026-11-23T20:40:00Z"));
    var early = call(List.of());
    assertThatThrownBy(() -> calls.submit(SmallSchool.teacher(), early))
        .isInstanceOf(RollCallRefusedException.class);
    clock.set(Instant.parse("2026-11-23T20:51:00Z"));
    assertThat(calls.submit(SmallSchool.teacher(), early)).isEqualTo(early);
  }

  @Test
  void nothingIsSeenFromAnotherTerritory() {
    calls.submit(SmallSchool.teacher(), call(List.of(SmallSchool.PUPIL)));
    var day = lesson.time().day();
    var house = Actor.house(Fixture.ELSEWHERE);
    assertThat(register.absencesIn(house, Fixture.SCHOOL, day, day)).isEmpty();
    assertThat(calls.in(house, Fixture.SCHOOL, day)).allMatch(one -> one.taken().isEmpty());
  }

  @Test
  void aFormMayNameWhoWasOfTheClassOnTheDayOfTheLesson() {
    directory.leave(SmallSchool.PUPIL, SmallSchool.TUESDAY.plusDays(1));
    clock.advance(Duration.ofDays(2));
    calls.submit(SmallSchool.teacher(), call(List.of(SmallSchool.PUPIL)));
    assertThat(absent()).containsExactly(SmallSchool.PUPIL);
  }

  @Test
  void aFormMayNotNameWhoHadLeftTheClassBeforeAndWasNeverNamed() {
    directory.leave(SmallSchool.PUPIL, SmallSchool.TUESDAY);
    var form = call(List.of(SmallSchool.PUPIL, SmallSchool.PUPILS.get(1)));
    assertThatThrownBy(() -> calls.submit(SmallSchool.teacher(), form))
        .isInstanceOf(RollCallRefusedException.class)
        .hasMessageContaining("NOT_IN_CLASS");
    assertThat(absent()).isEmpty();
  }
}
