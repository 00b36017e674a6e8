package fr.ent.services.absences;

import static fr.ent.api.absences.RollMark.Kind.EXEMPTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.PupilFigure;
import fr.ent.api.absences.PupilFigure.HalfDays;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the office of a school hands on. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class OfficeFiguresTest extends SmallSchoolCase {
  private static final LocalDate TUESDAY = SmallSchool.TUESDAY;
  private static final LocalDate MONDAY = TUESDAY.minusDays(1);

  private final AbsenceFigures figures;
  private final AbsenceRegister register;
  private final Explanations explanations;
  private final RollCalls calls;

  OfficeFiguresTest(
      AbsenceFigures figures,
      AbsenceRegister register,
      Explanations explanations,
      RollCalls calls) {
    this.figures = figures;
    this.register = register;
    this.explanations = explanations;
    this.calls = calls;
  }

  @BeforeEach
  void lessons(PaperTimetable timetable, SettableClock clock) {
    clock.set(Instant.parse("2026-11-24T15:00:00Z"));
    timetable.put(
        SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED),
        SmallSchool.lesson(2, SmallSchool.tuesday("14:00", "14:55"), LessonState.PLANNED));
  }

  private void miss(LocalDate day, String from, String to) {
    register.record(schoolLife(), pupil(), TimeSpan.of(day, from, to));
  }

  private ExplanationId say(LocalDate day, String from, String to) {
    var draft =
        new ExplanationDraft(
            ExplanationId.random(), pupil(), TimeSpan.of(day, from, to), "illness", "");
    return explanations.explain(guardian(), draft).id();
  }

  private void call(int lesson, String from, String to, RollMark mark) {
    var called = SmallSchool.lesson(lesson, SmallSchool.tuesday(from, to), LessonState.PLANNED);
    calls.submit(
        teacher(),
        new RollCall(
            RollCallId.random(),
            called.id(),
            Instant.parse("2026-11-24T14:00:00Z"),
            List.of(mark)));
  }

  private PupilFigure handedOver() {
    return figures.handOver(schoolLife(), Fixture.SCHOOL, MONDAY, TUESDAY).stream()
        .filter(one -> one.pupil().equals(pupil()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("AbsenceFigures.handOver: each half-day in one family")
  void aHalfDayIsInOneFamilyTheWorstOfWhatWasMissed() {
    miss(MONDAY, "08:05", "09:00");
    miss(MONDAY, "09:05", "10:00");
    miss(MONDAY, "14:00", "15:00");
    miss(TUESDAY, "09:05", "10:00");
    miss(TUESDAY, "14:00", "15:00");
    miss(TUESDAY, "15:00", "16:00");
    explanations.accept(schoolLife(), say(MONDAY, "08:00", "09:00"), "");
    explanations.accept(schoolLife(), say(MONDAY, "13:00", "18:00"), "");
    say(TUESDAY, "08:00", "15:00");
    assertThat(handedOver().halfDays()).isEqualTo(new HalfDays(1, 1, 2, 0));
  }

  @Test
  @Clause("AbsenceFigures.handOver: exempted, as a roll call says")
  void anExemptedHalfDayIsNotMissedAndOneMissedIsNotExempted() {
    call(2, "14:00", "14:55", RollMark.of(pupil(), EXEMPTED));
    assertThat(handedOver().halfDays()).isEqualTo(new HalfDays(0, 0, 0, 1));
    miss(TUESDAY, "15:00", "16:00");
    assertThat(handedOver().halfDays()).isEqualTo(new HalfDays(0, 0, 1, 0));
  }

  @Test
  @Clause("AbsenceFigures.handOver: how often late, and how many minutes")
  void whoCameLateIsToldWithTheMinutes() {
    call(1, "08:05", "09:00", RollMark.late(pupil(), 12));
    call(2, "14:00", "14:55", RollMark.late(pupil(), 5));
    var told = handedOver();
    assertThat(told.late()).isEqualTo(2);
    assertThat(told.minutes()).isEqualTo(17);
    assertThat(told.halfDays().missed()).isZero();
  }

  @Test
  @Clause("AbsenceFigures.handOver: who asked is kept, and pupils are named by their national id")
  void theNationalIdIsToldAndWhoAskedIsKept(AuditLog audit) {
    miss(MONDAY, "08:05", "09:00");
    var before = kept(audit);
    assertThat(handedOver().ine()).contains(PaperDirectory.INE);
    assertThat(kept(audit)).isEqualTo(before + 1);
  }

  private static long kept(AuditLog audit) {
    return audit.read(Fixture.house(), AuditQuery.newest()).stream()
        .filter(one -> one.fact().operation().equals("absences:hand-over"))
        .count();
  }
}
