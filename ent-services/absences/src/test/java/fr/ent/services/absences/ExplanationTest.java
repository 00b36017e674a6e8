package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.RollCallSheet.Expected;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What families say, who judges it, and what teachers see of it. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class ExplanationTest {
  private static final TimeSpan LESSON = SmallSchool.tuesday("08:05", "09:00");
  private static final TimeSpan MORNING = SmallSchool.tuesday("08:00", "12:00");

  private final Explanations explanations;
  private final Exemptions exemptions;
  private final AbsenceRegister register;
  private final RollCalls calls;
  private final PaperDirectory directory;
  private final PaperTimetable timetable;
  private final PaperNotices notices;
  private final RecordedEvents events;

  ExplanationTest(
      Explanations explanations,
      Exemptions exemptions,
      AbsenceRegister register,
      RollCalls calls,
      PaperDirectory directory,
      PaperTimetable timetable,
      PaperNotices notices,
      RecordedEvents events) {
    this.explanations = explanations;
    this.exemptions = exemptions;
    this.register = register;
    this.calls = calls;
    this.directory = directory;
    this.timetable = timetable;
    this.notices = notices;
    this.events = events;
  }

  @BeforeEach
  void begin(Database database, SettableClock clock) {
    events.awaitDelivery();
    EmptyAbsences.of(database);
    directory.begin();
    notices.clear();
    clock.set(Instant.parse("2026-11-24T07:10:00Z"));
    timetable.put(SmallSchool.lesson(1, LESSON, LessonState.PLANNED));
    for (var parent : List.of(SmallSchool.MOTHER, SmallSchool.FATHER)) {
      directory.relate(SmallSchool.PUPIL, parent, Kinship.OTHER, LegalLevel.LEGAL_GUARDIAN, true);
    }
  }

  private static ExplanationDraft draft(TimeSpan covers) {
    return new ExplanationDraft(
        ExplanationId.random(), SmallSchool.PUPIL, covers, "illness", "Grippe");
  }

  private Explanation explain(Actor actor) {
    return explanations.explain(actor, draft(MORNING));
  }

  private Absence record() {
    return register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, LESSON);
  }

  private AbsenceState state(Absence one) {
    return register.find(Fixture.house(), one.id()).orElseThrow().state();
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ExplanationRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  @Clause("ABS-04")
  void aGuardianExplainsAnAbsenceAndTheSchoolJudgesIt() {
    var absence = record();
    var said = explain(SmallSchool.mother());
    assertThat(state(absence)).isEqualTo(AbsenceState.EXPLAINED);
    assertThat(explanations.waiting(SmallSchool.schoolLife(), Fixture.SCHOOL))
        .containsExactly(said);
    explanations.accept(SmallSchool.schoolLife(), said.id(), "Merci");
    assertThat(state(absence)).isEqualTo(AbsenceState.JUSTIFIED);
    explanations.refuse(SmallSchool.schoolLife(), said.id(), "");
    assertThat(state(absence)).isEqualTo(AbsenceState.UNJUSTIFIED);
    assertThat(explanations.waiting(SmallSchool.schoolLife(), Fixture.SCHOOL)).isEmpty();
  }

  @Test
  @Clause("ABS-04: announced beforehand")
  void whatIsAnnouncedIsKnownOnTheSheetAndNotToldBack() {
    explain(SmallSchool.father());
    var lesson = SmallSchool.lesson(1, LESSON, LessonState.PLANNED).id();
    var line =
        calls.open(SmallSchool.teacher(), lesson).lines().stream()
            .filter(one -> one.pupil().equals(SmallSchool.PUPIL))
            .findFirst()
            .orElseThrow();
    assertThat(line.expected()).contains(Expected.ANNOUNCED);
    assertThat(state(record())).isEqualTo(AbsenceState.EXPLAINED);
    events.awaitDelivery();
    assertThat(notices.sent()).isEmpty();
  }

  @Test
  void whatWasAcceptedHoldsForWhatIsRecordedLater() {
    var said = explain(SmallSchool.mother());
    explanations.accept(SmallSchool.schoolLife(), said.id(), "");
    assertThat(state(record())).isEqualTo(AbsenceState.JUSTIFIED);
  }

  @Test
  void anAbsenceThatReachesBeyondWhatWasSaidIsNotExplained() {
    explanations.explain(SmallSchool.mother(), draft(SmallSchool.tuesday("08:30", "12:00")));
    assertThat(state(record())).isEqualTo(AbsenceState.UNEXPLAINED);
  }

  @Test
  @Clause("REL-2")
  void sayingAgainIsSayingOnceAndNobodyTakesTheIdOfAnother() {
    var draft = draft(MORNING);
    var said = explanations.explain(SmallSchool.mother(), draft);
    assertThat(explanations.explain(SmallSchool.mother(), draft)).isEqualTo(said);
    assertRefused(() -> explanations.explain(SmallSchool.father(), draft), Reason.NOT_FOUND);
    assertThat(ofPupil(SmallSchool.father())).containsExactly(said);
  }

  private List<Explanation> ofPupil(Actor actor) {
    return explanations.of(actor, SmallSchool.PUPIL, SmallSchool.TUESDAY, SmallSchool.TUESDAY);
  }

  @Test
  @Clause("ABS-03")
  void onlyGuardiansAndPupilsOfAgeExplainAndOnlySchoolLifeJudges() {
    var said = explain(SmallSchool.mother());
    var stranger = Fixture.actor(PersonId.random(), Profile.GUARDIAN);
    for (var actor :
        List.of(stranger, SmallSchool.pupil(), SmallSchool.teacher(), SmallSchool.schoolLife())) {
      assertThatThrownBy(() -> explain(actor)).isInstanceOf(AccessRefusedException.class);
    }
    assertThatThrownBy(() -> explanations.accept(SmallSchool.mother(), said.id(), ""))
        .isInstanceOf(AccessRefusedException.class);
    for (var actor : List.of(stranger, SmallSchool.teacher())) {
      assertRefused(() -> explanations.accept(actor, said.id(), ""), Reason.NOT_FOUND);
      assertThatThrownBy(() -> ofPupil(actor)).isInstanceOf(AccessRefusedException.class);
    }
    assertRefused(
        () -> explanations.accept(SmallSchool.schoolLife(), ExplanationId.random(), ""),
        Reason.NOT_FOUND);
    directory.comeOfAge(SmallSchool.PUPIL);
    assertThat(explain(SmallSchool.pupil()).by()).isEqualTo(SmallSchool.PUPIL);
  }

  @Test
  void aGuardianBarredByTheLawNeitherReadsNorExplains() {
    directory.begin();
    directory.relate(SmallSchool.PUPIL, SmallSchool.FATHER, Kinship.FATHER, LegalLevel.NONE, true);
    assertThatThrownBy(() -> explain(SmallSchool.father()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> ofPupil(SmallSchool.father()))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("SEC-16: a document is what its content is")
  void aDocumentIsReadByWhoGaveItAndWhoJudgesOnly() {
    var said = explain(SmallSchool.mother());
    var pdf = Samples.pdf();
    var kept = explanations.attach(SmallSchool.mother(), said.id(), pdf).documents().get(0);
    assertThat(kept.type()).isEqualTo("application/pdf");
    for (var actor : List.of(SmallSchool.mother(), SmallSchool.schoolLife())) {
      assertThat(explanations.read(actor, said.id(), kept.id())).contains(pdf);
    }
    for (var actor : List.of(SmallSchool.father(), SmallSchool.teacher(), SmallSchool.pupil())) {
      assertThat(explanations.read(actor, said.id(), kept.id())).isEmpty();
    }
    assertThat(explanations.read(SmallSchool.mother(), said.id(), DocumentId.random())).isEmpty();
    assertThat(ofPupil(SmallSchool.father()).get(0).documents()).isEmpty();
    assertThat(ofPupil(SmallSchool.mother()).get(0).documents()).hasSize(1);
    assertRefused(
        () -> explanations.attach(SmallSchool.father(), said.id(), pdf), Reason.NOT_FOUND);
    explanations.accept(SmallSchool.schoolLife(), said.id(), "");
    assertRefused(() -> explanations.attach(SmallSchool.mother(), said.id(), pdf), Reason.SETTLED);
  }

  @Test
  @Clause("SEC-16")
  void whatIsNoDocumentIsRefusedWhole() {
    var said = explain(SmallSchool.mother());
    for (var one : List.of(Samples.zip(), Samples.svg(), new byte[0], Samples.cutJpeg())) {
      assertRefused(
          () -> explanations.attach(SmallSchool.mother(), said.id(), one), Reason.UNKNOWN_KIND);
    }
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), Samples.png(60_000, 60_000)),
        Reason.TOO_MANY_PIXELS);
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), Samples.jpeg(65_000, 65_000)),
        Reason.TOO_MANY_PIXELS);
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), new byte[(5 << 20) + 1]),
        Reason.TOO_LARGE);
    for (int i = 0; i < 5; i++) {
      explanations.attach(SmallSchool.mother(), said.id(), Samples.png(10, 10));
    }
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), Samples.pdf()), Reason.TOO_MANY);
  }

  @Test
  @Clause("SEC-16: where a picture was taken is taken out")
  void aPictureDoesNotTellWhereItWasTaken() {
    var said = explain(SmallSchool.mother());
    var kept =
        explanations.attach(SmallSchool.mother(), said.id(), Samples.jpeg(10, 10)).documents();
    var read = explanations.read(SmallSchool.mother(), said.id(), kept.get(0).id()).orElseThrow();
    assertThat(Samples.text(Samples.jpeg(10, 10))).contains("Exif", "48.1173");
    assertThat(Samples.text(read)).doesNotContain("Exif", "48.1173").contains("picture");
  }

  @Test
  @Clause("ABS-05")
  void aSchoolOffersItsOwnReasons() {
    var own = new AbsenceReason("strike", "Grève des transports", "Transport strike");
    var reasons = explanations.reasons(SmallSchool.mother(), Fixture.SCHOOL);
    assertThat(reasons).extracting(AbsenceReason::code).contains("illness", "other");
    assertThatThrownBy(() -> explanations.offer(SmallSchool.mother(), Fixture.SCHOOL, List.of(own)))
        .isInstanceOf(AccessRefusedException.class);
    explanations.offer(SmallSchool.schoolLife(), Fixture.SCHOOL, List.of(own));
    assertThat(explanations.reasons(SmallSchool.mother(), Fixture.SCHOOL)).containsExactly(own);
    assertRefused(() -> explain(SmallSchool.mother()), Reason.UNKNOWN_REASON);
    explanations.offer(SmallSchool.schoolLife(), Fixture.SCHOOL, List.of());
    assertThat(explanations.reasons(SmallSchool.mother(), Fixture.SCHOOL)).isEqualTo(reasons);
  }

  @Test
  void whatLiesMoreThanAYearAwayIsRefused() {
    var far = SmallSchool.TUESDAY.plusYears(2);
    assertRefused(
        () -> explanations.explain(SmallSchool.mother(), draft(TimeSpan.of(far, "08:00", "12:00"))),
        Reason.TOO_FAR);
  }

  @Test
  @Clause("ABS-05: exemptions and outings")
  void whoIsExemptedOrAwayIsNotLookedFor() {
    var all = SmallSchool.tuesday("00:00", "23:59");
    exemptions.give(
        SmallSchool.schoolLife(),
        new Exemption(
            ExemptionId.random(),
            Fixture.SCHOOL,
            Optional.of(SmallSchool.PUPIL),
            Optional.empty(),
            all,
            "",
            "Béquilles"));
    assertThat(expected()).containsExactly(Expected.EXEMPTED);
    var outing =
        new Exemption(
            ExemptionId.random(),
            Fixture.SCHOOL,
            Optional.empty(),
            Optional.of(SmallSchool.CLASS),
            all,
            "",
            "Musée");
    assertThatThrownBy(() -> exemptions.give(SmallSchool.teacher(), outing))
        .isInstanceOf(AccessRefusedException.class);
    exemptions.give(SmallSchool.schoolLife(), outing);
    exemptions.give(SmallSchool.schoolLife(), outing);
    assertThat(expected()).hasSize(35).containsOnly(Expected.AWAY);
    var day = SmallSchool.TUESDAY;
    assertThat(exemptions.in(SmallSchool.schoolLife(), Fixture.SCHOOL, day, day)).hasSize(2);
    exemptions.end(SmallSchool.schoolLife(), Fixture.SCHOOL, outing.id());
    assertThat(expected()).containsExactly(Expected.EXEMPTED);
  }

  private List<Expected> expected() {
    var lesson = SmallSchool.lesson(1, LESSON, LessonState.PLANNED).id();
    return calls.open(SmallSchool.teacher(), lesson).lines().stream()
        .flatMap(one -> one.expected().stream())
        .toList();
  }
}
