package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.notices.Notice;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told once a roll call that was told is put right. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class,
      AlertedMorning.class
    })
class CorrectedAlertsTest {
  private final AlertedMorning morning;
  private final PaperNotices notices;
  private final SettableClock clock;

  CorrectedAlertsTest(AlertedMorning morning, PaperNotices notices, SettableClock clock) {
    this.morning = morning;
    this.notices = notices;
    this.clock = clock;
  }

  @BeforeEach
  void begin() {
    morning.begin();
  }

  @Test
  @Clause("ABS-02: taken back in time")
  void whatIsWithdrawnInTimeIsTakenBackAndNothingMoreIsSaid() {
    morning.call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(5));
    morning.call(1);
    var topic = notices.sent().get(0).topic();
    assertThat(notices.takenBack()).containsExactly(topic);
    assertThat(notices.sent()).hasSize(1);
  }

  @Test
  void whatWasToldAlreadyIsCorrected() {
    morning.call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    morning.call(1);
    assertThat(notices.sent())
        .extracting(Notice::kind)
        .containsExactly(AlertNotices.MISSING, AlertNotices.CORRECTED);
    assertThat(notices.sent().get(1).topic()).isNotIn(notices.takenBack());
  }

  @Test
  void whoTurnsOutToHaveComeLateIsToldSoInsteadOfAMistake() {
    morning.call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    morning.callLate(1, 25);
    assertThat(notices.sent())
        .extracting(Notice::kind)
        .containsExactly(AlertNotices.MISSING, AlertNotices.LATE);
    assertThat(notices.sent().get(1).facts())
        .isEqualTo(Map.of("day", "2026-11-24", "from", "08:05", "minutes", "25"));
  }

  @Test
  @Clause("ABS-02: a lateness that was told and was a mistake is corrected")
  void whoWasOnTimeAfterAllIsToldSoAndWhoIsMissingAgainIsNot() {
    morning.call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    morning.callLate(1, 25);
    morning.call(1, Kind.ABSENT);
    clock.advance(Duration.ofMinutes(11));
    morning.callLate(1, 25);
    morning.call(1);
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
    morning.callLate(1, 5);
    morning.call(1, Kind.ABSENT);
    morning.callLate(1, 25);
    assertThat(notices.sent()).extracting(Notice::kind).containsExactly(AlertNotices.MISSING);
    assertThat(notices.takenBack()).hasSize(1);
  }

  @Test
  void whenTheFirstLessonWasAMistakeTheNextOneIsTold() {
    morning.call(1, Kind.ABSENT);
    morning.call(2, Kind.ABSENT);
    morning.call(1);
    assertThat(notices.sent())
        .extracting(one -> one.facts().get("from"))
        .containsExactly("08:05", "09:00");
  }

  @Test
  void anAbsenceThatCountsAgainIsToldAgain() {
    morning.call(1, Kind.ABSENT);
    morning.call(1);
    morning.call(1, Kind.ABSENT);
    assertThat(notices.sent()).hasSize(2).extracting(Notice::id).doesNotHaveDuplicates();
  }
}
