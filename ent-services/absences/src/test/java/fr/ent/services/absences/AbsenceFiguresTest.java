package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.AbsenceFigure;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.absences.RepeatedAbsence;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who missed how much, for which reason, and who is followed. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AbsenceFiguresTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate TUESDAY = SmallSchool.TUESDAY;

  private final AbsenceFigures figures;
  private final AbsenceRegister register;
  private final Explanations explanations;
  private final PaperTimetable timetable;
  private final PaperDirectory directory;
  private final RecordedEvents events;

  AbsenceFiguresTest(
      AbsenceFigures figures,
      AbsenceRegister register,
      Explanations explanations,
      PaperTimetable timetable,
      PaperDirectory directory,
      RecordedEvents events) {
    this.figures = figures;
    this.register = register;
    this.explanations = explanations;
    this.timetable = timetable;
    this.directory = directory;
    this.events = events;
  }

  @BeforeEach
  void begin(Database database, SettableClock clock) {
    events.awaitDelivery();
    events.clear();
    EmptyAbsences.of(database);
    directory.begin();
    directory.relate(
        SmallSchool.PUPIL, SmallSchool.MOTHER, Kinship.MOTHER, LegalLevel.LEGAL_GUARDIAN, true);
    clock.set(Instant.parse("2026-11-27T17:00:00Z"));
    timetable.put(
        SmallSchool.lesson(1, SmallSchool.tuesday("08:05", "09:00"), LessonState.PLANNED),
        SmallSchool.lesson(2, SmallSchool.tuesday("14:00", "14:55"), LessonState.PLANNED),
        SmallSchool.lesson(
            3, TimeSpan.of(TUESDAY.plusDays(1), "08:05", "09:00"), LessonState.PLANNED));
  }

  private void miss(LocalDate day, String from, String to) {
    register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, TimeSpan.of(day, from, to));
  }

  private HalfDayCount count() {
    return figures.of(SmallSchool.mother(), SmallSchool.PUPIL, NOVEMBER);
  }

  @Test
  @Clause("ABS-07")
  void fourHalfDaysWithoutJustificationAreToldOnceAMonth() {
    for (int day = 16; day < 19; day++) {
      miss(NOVEMBER.atDay(day), "08:05", "09:00");
    }
    events.awaitDelivery();
    assertThat(toFollow()).isEmpty();
    assertThat(events.of(RepeatedAbsence.class)).isEmpty();
    miss(NOVEMBER.atDay(19), "08:05", "09:00");
    miss(NOVEMBER.atDay(20), "08:05", "09:00");
    events.awaitDelivery();
    assertThat(toFollow()).containsExactly(new HalfDayCount(SmallSchool.PUPIL, 5, 5));
    assertThat(events.of(RepeatedAbsence.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pupil()).isEqualTo(SmallSchool.PUPIL);
              assertThat(one.month()).isEqualTo(NOVEMBER.atDay(1));
            });
  }

  @Test
  void aSchoolIsToldFromItsOwnThresholdOn() {
    figures.setRepeatedFrom(SmallSchool.head(), Fixture.SCHOOL, 2);
    miss(NOVEMBER.atDay(16), "08:05", "09:00");
    events.awaitDelivery();
    assertThat(events.of(RepeatedAbsence.class)).isEmpty();
    miss(NOVEMBER.atDay(17), "08:05", "09:00");
    events.awaitDelivery();
    assertThat(events.of(RepeatedAbsence.class)).hasSize(1);
    assertThat(figures.repeatedFrom(Fixture.house(), StructureId.random())).isEqualTo(4);
  }

  @Test
  @Clause("AbsenceFigures.setRepeatedFrom: who did is kept in the audit log")
  void whoSetsTheThresholdIsKeptOnceForEachThatIsAnother(AuditLog audit) {
    int before = kept(audit, "absences:set-threshold");
    for (int halfDays : List.of(4, 4, 6)) {
      figures.setRepeatedFrom(SmallSchool.head(), Fixture.SCHOOL, halfDays);
    }
    assertThatThrownBy(() -> figures.setRepeatedFrom(SmallSchool.mother(), Fixture.SCHOOL, 5))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(kept(audit, "absences:set-threshold")).isEqualTo(before + 2);
  }

  @Test
  @Clause("Explanations.offer: who did is kept in the audit log")
  void whoChoosesTheReasonsIsKeptOnceForEachChoiceThatIsAnother(AuditLog audit) {
    var own = List.of(new AbsenceReason("strike", "Grève des transports", "Transport strike"));
    int before = kept(audit, "absences:offer-reasons");
    for (var chosen : List.of(List.<AbsenceReason>of(), own, own, List.<AbsenceReason>of())) {
      explanations.offer(SmallSchool.head(), Fixture.SCHOOL, chosen);
    }
    assertThat(kept(audit, "absences:offer-reasons")).isEqualTo(before + 2);
  }

  private static int kept(AuditLog audit, String operation) {
    return (int)
        audit.read(Fixture.house(), AuditQuery.newest()).stream()
            .filter(one -> one.fact().operation().equals(operation))
            .count();
  }

  private List<HalfDayCount> toFollow() {
    return figures.toFollow(SmallSchool.schoolLife(), Fixture.SCHOOL, NOVEMBER);
  }

  private void explainTuesday() {
    var draft =
        new ExplanationDraft(
            ExplanationId.random(),
            SmallSchool.PUPIL,
            SmallSchool.tuesday("08:00", "18:00"),
            "illness",
            "");
    var said = explanations.explain(SmallSchool.mother(), draft);
    explanations.accept(SmallSchool.schoolLife(), said.id(), "");
  }

  @Test
  void whatIsJustifiedWasMissedButIsNotFollowed() {
    miss(TUESDAY, "08:05", "09:00");
    explainTuesday();
    assertThat(count()).isEqualTo(new HalfDayCount(SmallSchool.PUPIL, 1, 0));
  }

  @Test
  @Clause("ABS-07: by class and reason")
  void figuresGoByClassAndReason() {
    miss(TUESDAY, "08:05", "09:00");
    miss(TUESDAY, "14:00", "14:55");
    explainTuesday();
    miss(TUESDAY.plusDays(1), "08:05", "09:00");
    register.record(
        SmallSchool.schoolLife(), SmallSchool.PUPILS.get(1), SmallSchool.tuesday("08:05", "09:00"));
    assertThat(figures.month(SmallSchool.schoolLife(), Fixture.SCHOOL, NOVEMBER))
        .containsExactly(
            new AbsenceFigure(Optional.of(SmallSchool.CLASS), "", 2, 2),
            new AbsenceFigure(Optional.of(SmallSchool.CLASS), "illness", 2, 1));
  }

  @Test
  void nobodyReadsFiguresThatAreNotTheirs() {
    for (var actor : List.of(SmallSchool.mother(), SmallSchool.teacher(), SmallSchool.pupil())) {
      assertThatThrownBy(() -> figures.toFollow(actor, Fixture.SCHOOL, NOVEMBER))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> figures.month(actor, Fixture.SCHOOL, NOVEMBER))
          .isInstanceOf(AccessRefusedException.class);
    }
    assertThatThrownBy(() -> figures.of(SmallSchool.mother(), SmallSchool.PUPILS.get(1), NOVEMBER))
        .isInstanceOf(AccessRefusedException.class);
  }
}
