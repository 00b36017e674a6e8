package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Involved.Part;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.Measure.State;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureAppeal.Judge;
import fr.ent.api.absences.MeasureAppeal.Outcome;
import fr.ent.api.absences.MeasureChange;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Incidents} does. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface IncidentsContract extends IncidentsScene {
  @Test
  @Clause("ABS-06")
  @Clause("Incidents.report: the same id again changes nothing and gives what was kept")
  default void whatIsReportedTwiceIsKeptOnce() {
    var draft = draft(now().minusHours(1), new Involved(pupil(), Part.AUTHOR));
    var first = incidents().report(teacher(), draft);
    assertThat(first.by()).isEqualTo(teacher().person());
    assertThat(first.partOf(pupil())).contains(Part.AUTHOR);
    assertThat(incidents().report(teacher(), draft)).isEqualTo(first);
    assertThat(incidents().reported(teacher(), today(), today()))
        .filteredOn(one -> one.id().equals(first.id()))
        .hasSize(1);
  }

  @Test
  @Clause("Incidents: for whoever follows those of the school and for whoever reported it")
  default void onlyWhoReportedAndWhoFollowsFindsAnIncident() {
    var incident = report(teacher());
    for (var reader : List.of(teacher(), schoolLife(), head())) {
      assertThat(incidents().find(reader, incident.id())).contains(incident);
    }
    for (var reader : List.of(otherTeacher(), guardian())) {
      assertThat(incidents().find(reader, incident.id())).isEmpty();
      assertThat(incidents().reported(reader, today(), today())).isEmpty();
      assertNotAllowed(() -> incidents().in(reader, school(), today(), today()));
    }
    assertThat(incidents().in(schoolLife(), school(), today(), today())).contains(incident);
  }

  @Test
  default void whoIsNoPupilAndWhatIsToComeAreRefused() {
    var pupil = new Involved(pupil(), Part.AUTHOR);
    assertRefused(
        () ->
            incidents()
                .report(
                    teacher(),
                    draft(now().minusHours(1), pupil, new Involved(nobody(), Part.VICTIM))),
        Reason.NOT_A_PUPIL);
    assertRefused(
        () -> incidents().report(teacher(), draft(now().plusHours(1), pupil)), Reason.TOO_FAR);
    assertRefused(
        () -> incidents().report(teacher(), draft(now().minusYears(2), pupil)), Reason.TOO_FAR);
    assertNotAllowed(() -> incidents().report(guardian(), draft(now().minusHours(1), pupil)));
  }

  @Test
  @Clause("ABS-06: punishments by staff, sanctions by the head")
  default void onlyTheHeadSanctions() {
    var incident = report(teacher());
    assertThat(incidents().decide(teacher(), detention(incident)).state()).isEqualTo(State.DECIDED);
    var warning = measure(incident, MeasureKind.WARNING);
    assertNotAllowed(() -> incidents().decide(teacher(), warning));
    assertNotAllowed(() -> incidents().decide(schoolLife(), warning));
    assertThat(incidents().decide(head(), warning).by()).isEqualTo(head().person());
    assertRefused(() -> incidents().decide(otherTeacher(), detention(incident)), Reason.NOT_FOUND);
  }

  @Test
  default void aMeasureIsForWhoDidItAndDecidedOnce() {
    var incident = report(schoolLife());
    var forVictim =
        new MeasureDraft(
            MeasureId.random(),
            incident.id(),
            otherPupil(),
            MeasureKind.DETENTION,
            Optional.empty(),
            WORDS);
    assertRefused(() -> incidents().decide(schoolLife(), forVictim), Reason.NOT_AN_AUTHOR);
    var draft = detention(incident);
    var first = incidents().decide(schoolLife(), draft);
    assertThat(incidents().decide(schoolLife(), draft)).isEqualTo(first);
    assertThat(incidents().find(schoolLife(), incident.id()).orElseThrow().measures())
        .containsExactly(first);
  }

  @Test
  @Clause("ABS-06: R511-13, eight days at most")
  default void anExclusionSaysWhenAndLastsEightDaysAtMost() {
    var incident = report(schoolLife());
    var begin = today().plusDays(1).atStartOfDay();
    var kind = MeasureKind.SCHOOL_EXCLUSION;
    assertRefused(() -> incidents().decide(head(), measure(incident, kind)), Reason.NO_TIME);
    var nine = new TimeSpan(begin, begin.plusDays(9));
    assertRefused(() -> incidents().decide(head(), measure(incident, kind, nine)), Reason.TOO_LONG);
    var eight = new TimeSpan(begin, begin.plusDays(8));
    var decided = incidents().decide(head(), measure(incident, kind, eight));
    assertThat(decided.covers()).contains(eight);
    assertRefused(() -> incidents().move(head(), decided.id(), nine), Reason.TOO_LONG);
  }

  @Test
  @Clause("Incidents: the pupil and those who exercise authority read what was decided")
  default void aFamilyReadsItsOwnMeasureAndNothingOfAnother() {
    var incident = report(teacher());
    var decided = incidents().decide(teacher(), detention(incident));
    assertThat(incidents().measuresOf(guardian(), pupil())).contains(decided);
    assertNotAllowed(() -> incidents().measuresOf(guardian(), otherPupil()));
    assertNotAllowed(() -> incidents().measuresOf(otherTeacher(), pupil()));
    assertThat(incidents().historyOf(guardian(), decided.id())).isEmpty();
    var naming =
        new MeasureDraft(
            MeasureId.random(),
            incident.id(),
            pupil(),
            MeasureKind.EXTRA_WORK,
            Optional.empty(),
            "A frappé " + otherName().toUpperCase(java.util.Locale.ROOT) + ".");
    assertRefused(() -> incidents().decide(teacher(), naming), Reason.NAMES_ANOTHER);
  }

  @Test
  @Clause("ABS-06: decided, carried out, taken back, with its history")
  default void whatBecomesOfAMeasureIsKept() {
    var incident = report(teacher());
    var id = incidents().decide(teacher(), detention(incident)).id();
    var covers = new TimeSpan(now().plusDays(1), now().plusDays(1).plusHours(1));
    incidents().move(teacher(), id, covers);
    assertThat(incidents().carryOut(schoolLife(), id).state()).isEqualTo(State.CARRIED_OUT);
    assertRefused(() -> incidents().move(teacher(), id, covers), Reason.SETTLED);
    assertThat(incidents().cancel(teacher(), id).state()).isEqualTo(State.CANCELLED);
    assertRefused(() -> incidents().carryOut(schoolLife(), id), Reason.SETTLED);
    var history = incidents().historyOf(schoolLife(), id);
    assertThat(history)
        .extracting(MeasureChange::state)
        .containsExactly(State.DECIDED, State.DECIDED, State.CARRIED_OUT, State.CANCELLED);
    assertThat(history.get(1).covers()).contains(covers);
    assertThat(incidents().measuresOf(guardian(), pupil())).extracting(Measure::id).contains(id);
    assertRefused(() -> incidents().cancel(otherTeacher(), id), Reason.NOT_FOUND);
  }

  private MeasureId suspended(MeasureKind kind) {
    var incident = report(schoolLife());
    var draft = measure(incident, kind).suspended(today().plusDays(60));
    return incidents().decide(head(), draft).id();
  }

  @Test
  @Clause("ABS-06: a sanction may be suspended, and its suspension ended")
  default void whatIsSuspendedIsNotCarriedOutUntilTheSuspensionEnds() {
    var id = suspended(MeasureKind.SCHOOL_EXCLUSION);
    var begin = today().plusDays(1).atStartOfDay();
    var covers = new TimeSpan(begin, begin.plusDays(2));
    assertThat(read(id).state()).isEqualTo(State.SUSPENDED);
    assertThat(read(id).suspendedUntil()).contains(today().plusDays(60));
    assertRefused(() -> incidents().carryOut(head(), id), Reason.SUSPENDED);
    assertRefused(() -> incidents().move(head(), id, covers), Reason.SUSPENDED);
    assertNotAllowed(() -> incidents().endSuspension(schoolLife(), id, covers));
    var nine = new TimeSpan(begin, begin.plusDays(9));
    assertRefused(() -> incidents().endSuspension(head(), id, nine), Reason.TOO_LONG);
    var due = incidents().endSuspension(head(), id, covers);
    assertThat(due.state()).isEqualTo(State.DECIDED);
    assertThat(due.covers()).contains(covers);
    assertRefused(() -> incidents().endSuspension(head(), id, covers), Reason.NOT_SUSPENDED);
    assertThat(incidents().historyOf(head(), id))
        .extracting(MeasureChange::state)
        .containsExactly(State.SUSPENDED, State.DECIDED);
  }

  /** As the family reads it. */
  private Measure read(MeasureId id) {
    return incidents().measuresOf(guardian(), pupil()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(AssertionError::new);
  }

  @Test
  @Clause("Incidents.decide: suspendable, until a day on which it is in the file")
  default void onlyASanctionThatIsMoreThanAWordIsSuspendedAndNotBeyondTheFile() {
    var incident = report(schoolLife());
    for (var kind : List.of(MeasureKind.DETENTION, MeasureKind.WARNING, MeasureKind.REPRIMAND)) {
      var draft = measure(incident, kind).suspended(today().plusDays(60));
      assertRefused(() -> incidents().decide(head(), draft), Reason.NOT_SUSPENDABLE);
    }
    var exclusion = measure(incident, MeasureKind.CLASS_EXCLUSION);
    for (var until : List.of(today(), today().plusYears(4))) {
      assertRefused(
          () -> incidents().decide(head(), exclusion.suspended(until)), Reason.NOT_SUSPENDABLE);
    }
  }

  @Test
  @Clause("ABS-06: an appeal is noted, with what came of it and its history")
  default void anAppealIsNotedAndOneThatAnnulsTakesTheMeasureBack() {
    var id = suspended(MeasureKind.RESPONSIBILITY);
    var lodged = new MeasureAppeal(today(), Judge.RECTORATE, Outcome.PENDING, Optional.empty());
    assertNotAllowed(() -> incidents().noteAppeal(schoolLife(), id, lodged));
    assertRefused(() -> incidents().noteAppeal(teacher(), id, lodged), Reason.NOT_FOUND);
    incidents().noteAppeal(head(), id, lodged);
    incidents().noteAppeal(head(), id, lodged);
    assertThat(read(id).appeal()).contains(lodged);
    var early =
        new MeasureAppeal(today().minusDays(9), Judge.HEAD, Outcome.PENDING, Optional.empty());
    assertRefused(() -> incidents().noteAppeal(head(), id, early), Reason.TOO_FAR);
    var annulled =
        new MeasureAppeal(today(), Judge.RECTORATE, Outcome.ANNULLED, Optional.of(today()));
    assertThat(incidents().noteAppeal(head(), id, annulled).state()).isEqualTo(State.CANCELLED);
    assertThat(read(id).state()).isEqualTo(State.CANCELLED);
    assertThat(incidents().historyOf(head(), id))
        .extracting(MeasureChange::appeal)
        .containsExactly(
            Optional.empty(), Optional.of(lodged), Optional.of(annulled), Optional.of(annulled));
  }
}
