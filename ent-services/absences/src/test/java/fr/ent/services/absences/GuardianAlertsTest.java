package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Urgency;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what, when, and how often. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class,
      AlertedMorning.class
    })
class GuardianAlertsTest {
  private final AbsenceRegister register;
  private final AlertedMorning morning;
  private final PaperDirectory directory;
  private final PaperNotices notices;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final Database database;

  GuardianAlertsTest(
      AbsenceRegister register,
      AlertedMorning morning,
      PaperDirectory directory,
      PaperNotices notices,
      RecordedEvents events,
      SettableClock clock,
      Database database) {
    this.register = register;
    this.morning = morning;
    this.directory = directory;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void begin() {
    morning.begin();
  }

  @Test
  @Clause("ABS-02")
  void aGuardianIsToldOfAnAbsenceOfToday() {
    var sent = morning.record(AlertedMorning.FIRST);
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
    assertThat(morning.record(AlertedMorning.FIRST))
        .extracting(Notice::urgency)
        .containsExactly(Urgency.URGENT);
    clock.set(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(morning.record(yesterday()))
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
    assertThat(morning.record(AlertedMorning.FIRST))
        .extracting(Notice::urgency)
        .containsExactly(Urgency.URGENT);
    clock.set(Instant.parse("2026-11-24T13:00:00Z"));
    assertThat(morning.record(yesterday())).extracting(Notice::urgency).contains(Urgency.USUAL);
  }

  @Test
  @Clause("ABS-02: several lessons of a day are told once")
  void lessonsMissedOneAfterTheOtherAreToldOnce() {
    morning.call(1, Kind.ABSENT);
    morning.call(2, Kind.ABSENT);
    morning.call(3, Kind.ABSENT);
    assertThat(notices.sent()).hasSize(1);
  }

  @Test
  void whoComesAndGoesAgainIsToldAgain() {
    morning.call(1, Kind.ABSENT);
    morning.call(2);
    morning.call(3, Kind.ABSENT);
    assertThat(notices.sent())
        .extracting(one -> one.facts().get("from"))
        .containsExactly("08:05", "10:10");
  }

  @Test
  void bothParentsAreToldAndWhoeverIsCalledFirstComesFirst() {
    morning.relate(SmallSchool.FATHER, LegalLevel.LEGAL_GUARDIAN, true);
    assertThat(morning.record(AlertedMorning.FIRST))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.FATHER, SmallSchool.MOTHER);
  }

  @Test
  void whomTheLawLetsDecideNothingIsNotTold() {
    morning.relate(SmallSchool.FATHER, LegalLevel.NONE, true);
    assertThat(morning.record(AlertedMorning.FIRST))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.MOTHER);
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
    assertThat(morning.record(AlertedMorning.FIRST))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.FATHER);
  }

  @Test
  void aPupilOfAgeIsToldAloneUnlessGuardiansFollow() {
    directory.begin();
    directory.comeOfAge(SmallSchool.PUPIL);
    morning.relate(SmallSchool.MOTHER, LegalLevel.NONE, true);
    assertThat(morning.record(AlertedMorning.FIRST))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.PUPIL);
    morning.relate(SmallSchool.FATHER, LegalLevel.LEGAL_GUARDIAN, true);
    assertThat(morning.record(yesterday()))
        .extracting(Notice::recipient)
        .containsExactly(SmallSchool.PUPIL, SmallSchool.PUPIL, SmallSchool.FATHER);
  }

  @Test
  void anEventDeliveredTwiceIsToldOnce(GuardianAlerts alerts) {
    var absence =
        register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, AlertedMorning.FIRST);
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
