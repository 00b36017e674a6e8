package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Urgency;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what, when, and how often. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class GuardianAlertsTest {
  private static final TimeSpan FIRST = SmallSchool.tuesday("08:05", "09:00");
  private static final TimeSpan SECOND = SmallSchool.tuesday("09:00", "09:55");
  private static final TimeSpan THIRD = SmallSchool.tuesday("10:10", "11:05");

  private final AbsenceRegister register;
  private final RollCalls calls;
  private final PaperDirectory directory;
  private final PaperTimetable timetable;
  private final PaperNotices notices;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final Database database;

  GuardianAlertsTest(
      AbsenceRegister register,
      RollCalls calls,
      PaperDirectory directory,
      PaperTimetable timetable,
      PaperNotices notices,
      RecordedEvents events,
      SettableClock clock,
      Database database) {
    this.register = register;
    this.calls = calls;
    this.directory = directory;
    this.timetable = timetable;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void begin() {
    events.awaitDelivery();
    EmptyAbsences.of(database);
    notices.clear();
    directory.begin();
    clock.set(Instant.parse("2026-11-24T10:30:00Z"));
    timetable.put(
        SmallSchool.lesson(1, FIRST, LessonState.PLANNED),
        SmallSchool.lesson(2, SECOND, LessonState.PLANNED),
        SmallSchool.lesson(3, THIRD, LessonState.PLANNED));
    relate(SmallSchool.MOTHER, LegalLevel.LEGAL_GUARDIAN, false);
  }

  private void relate(PersonId adult, LegalLevel legal, boolean first) {
    directory.relate(SmallSchool.PUPIL, adult, Kinship.OTHER, legal, first);
  }

  private List<Notice> record(TimeSpan... spans) {
    for (var one : spans) {
      register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, one);
    }
    events.awaitDelivery();
    return notices.sent();
  }

  private void call(int number, Kind... kinds) {
    submit(number, Stream.of(kinds).map(one -> RollMark.of(SmallSchool.PUPIL, one)).toList());
  }

  private void callLate(int number, int minutes) {
    submit(number, List.of(RollMark.late(SmallSchool.PUPIL, minutes)));
  }

  private void submit(int number, List<RollMark> marks) {
    clock.advance(Duration.ofSeconds(1));
    var lesson = SmallSchool.lesson(number, FIRST, LessonState.PLANNED).id();
    calls.submit(
        SmallSchool.schoolLife(),
        new RollCall(RollCallId.random(), lesson, clock.instant(), marks));
    events.awaitDelivery();
  }

  @Test
  @Clause("ABS-02")
  void aGuardianIsToldOfAnAbsenceOfToday() {
    var sent = record(FIRST);
    assertThat(sent).hasSize(1);
    var notice = sent.get(0);
    assertThat(notice.recipient()).isEqualTo(SmallSchool.MOTHER);
    assertThat(notice.about()).contains(SmallSchool.PUPIL);
    assertThat(notice.kind()).isEqualTo(AlertNotices.MISSING);
    assertThat(notice.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(notice.notBefore()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(notice.facts())
        .containsEntry("day", "2026-11-24")
        .containsEntry("from", "08:05")
        .containsEntry("to", "09:00");
    assertThat(notice.path()).isEqualTo("/absences/mine?child=" + SmallSchool.PUPIL);
  }

  @Test
  void onlyAnAbsenceOfTheDayItselfIsUrgent() {
    clock.set(Instant.parse("2026-11-24T22:59:00Z"));
    assertThat(record(FIRST)).extracting(Notice::urgency).containsExactly(Urgency.URGENT);
    clock.set(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(record(yesterday()))
        .extracting(Notice::urgency)
        .containsExactly(Urgency.URGENT, Urgency.USUAL);
  }

  private static TimeSpan yesterday() {
    return TimeSpan.of(SmallSchool.TUESDAY.minusDays(1), "08:05", "09:00");
  }

  @Test
  void todayIsTodayOnTheClockOfTheSchool() {
    directory.move(ZoneId.of("Pacific/Noumea"));
    clock.set(Instant.parse("2026-11-24T12:59:00Z"));
    assertThat(record(FIRST)).extracting(Notice::urgency).containsExactly(Urgency.URGENT);
    clock.set(Instant.parse("2026-11-24T13:00:00Z"));
    assertThat(record(yesterday())).extracting(Notice::urgency).contains(Urgency.USUAL);
  }

  @Test
  @Clause("ABS-02: several lessons of a day are told once")
  void lessonsMissedOneAfterTheOtherAreToldOnce() {
    call(1, Kind.ABSENT);
    call(2, Kind.ABSENT);
    call(3, Kind.ABSENT);
    assertThat(notices.sent()).hasSize(1);
  }

  @Test
  void whoComesAndGoesAgainIsToldAgain() {
    call(1, Kind.ABSENT);
    call(2);
    call(3, Kind.ABSENT);
    assertThat(notices.sent())
        .extracting(one -> one.facts().get("from"))
        .containsExactly("08:05", "10:10");
  }

  @Test
  void bothParentsAreToldAndWhoeverIsCalledFirstComesFirst() {
    relate(SmallSchool.FATHER, LegalLevel.LEGAL_GUARDIAN, true);
    assertThat(record(FIRST))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.FATHER, SmallSchool.MOTHER);
  }

  @Test
  void whomTheLawLetsDecideNothingIsNotTold() {
    relate(SmallSchool.FATHER, LegalLevel.NONE, true);
    assertThat(record(FIRST)).extracting(Notice::recipient).containsExactly(SmallSchool.MOTHER);
  }

  @Test
  void theServiceOfAPlacedChildIsToldAndTheFosterFamilyIsNot() {
    directory.begin();
    directory.relate(
        SmallSchool.PUPIL,
        SmallSchool.FATHER,
        Kinship.CHILD_WELFARE,
        LegalLevel.LEGAL_GUARDIAN,
        false);
    directory.relate(
        SmallSchool.PUPIL, SmallSchool.MOTHER, Kinship.FOSTER_ASSISTANT, LegalLevel.NONE, true);
    assertThat(record(FIRST)).extracting(Notice::recipient).containsExactly(SmallSchool.FATHER);
  }

  @Test
  void aPupilOfAgeIsToldAloneUnlessGuardiansFollow() {
    directory.begin();
    directory.comeOfAge(SmallSchool.PUPIL);
    relate(SmallSchool.MOTHER, LegalLevel.NONE, true);
    assertThat(record(FIRST)).extracting(Notice::recipient).containsExactly(SmallSchool.PUPIL);
    relate(SmallSchool.FATHER, LegalLevel.LEGAL_GUARDIAN, true);
    assertThat(record(yesterday()))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.PUPIL, SmallSchool.PUPIL, SmallSchool.FATHER);
  }

  @Test
  @Clause("ABS-02: taken back in time")
  void whatIsWithdrawnInTimeIsTakenBackAndNothingMoreIsSaid() {
    call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(5));
    call(1);
    var topic = notices.sent().get(0).topic();
    assertThat(notices.takenBack()).containsExactly(topic);
    assertThat(notices.sent()).hasSize(1);
  }

  @Test
  void whatWasToldAlreadyIsCorrected() {
    call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    call(1);
    assertThat(notices.sent())
        .extracting(Notice::kind)
        .containsExactly(AlertNotices.MISSING, AlertNotices.CORRECTED);
    assertThat(notices.sent().get(1).topic()).isNotIn(notices.takenBack());
  }

  @Test
  void whoTurnsOutToHaveComeLateIsToldSoInsteadOfAMistake() {
    call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    callLate(1, 25);
    assertThat(notices.sent())
        .extracting(Notice::kind)
        .containsExactly(AlertNotices.MISSING, AlertNotices.LATE);
    assertThat(notices.sent().get(1).facts())
        .isEqualTo(Map.of("day", "2026-11-24", "from", "08:05", "minutes", "25"));
  }

  @Test
  @Clause("ABS-02: a lateness that was told and was a mistake is corrected")
  void whoWasOnTimeAfterAllIsToldSoAndWhoIsMissingAgainIsNot() {
    call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    callLate(1, 25);
    call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    callLate(1, 25);
    call(1);
    assertThat(notices.sent())
        .extracting(Notice::kind)
        .containsExactly(
            AlertNotices.MISSING,
            AlertNotices.LATE,
            AlertNotices.MISSING,
            AlertNotices.LATE,
            AlertNotices.ON_TIME);
    assertThat(notices.sent().get(4).facts())
        .isEqualTo(Map.of("day", "2026-11-24", "from", "08:05"));
  }

  @Test
  void whoIsFoundLateInTimeIsToldNothingMore() {
    callLate(1, 5);
    call(1, Kind.ABSENT);
    callLate(1, 25);
    assertThat(notices.sent()).extracting(Notice::kind).containsExactly(AlertNotices.MISSING);
    assertThat(notices.takenBack()).hasSize(1);
  }

  @Test
  void whenTheFirstLessonWasAMistakeTheNextOneIsTold() {
    call(1, Kind.ABSENT);
    call(2, Kind.ABSENT);
    call(1);
    assertThat(notices.sent())
        .extracting(one -> one.facts().get("from"))
        .containsExactly("08:05", "09:00");
  }

  @Test
  void anAbsenceThatCountsAgainIsToldAgain() {
    call(1, Kind.ABSENT);
    call(1);
    call(1, Kind.ABSENT);
    assertThat(notices.sent()).hasSize(2).extracting(Notice::id).doesNotHaveDuplicates();
  }

  @Test
  void anEventDeliveredTwiceIsToldOnce(GuardianAlerts alerts) {
    var absence = register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, FIRST);
    events.awaitDelivery();
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          handle.execute("delete from absences.told");
          alerts.tell(new AbsenceRecorded(clock.instant(), Fixture.TERRITORY, absence));
        });
    assertThat(notices.sent()).hasSize(1);
  }
}
