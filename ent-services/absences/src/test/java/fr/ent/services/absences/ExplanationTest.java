package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.RollCallSheet.Expected;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What families say, and who judges it. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class ExplanationTest extends ExplanationCase {
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

  @Test
  @Clause("ABS-03")
  void onlyGuardiansPupilsOfAgeAndSchoolLifeExplainAndOnlySchoolLifeJudges() {
    var said = explain(SmallSchool.mother());
    var stranger = Fixture.actor(PersonId.random(), Profile.GUARDIAN);
    for (var actor : List.of(stranger, SmallSchool.pupil(), SmallSchool.teacher())) {
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
}
