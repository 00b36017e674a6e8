package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.UnknownAbsenceException;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AbsenceRegister} does. Methods without a body tell the register and its people;
 * tests write into the days from 1 to 30 April 2027.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AbsenceRegisterContract {
  /** The register under test. */
  AbsenceRegister register();

  /** Somebody of the school life of the school of both pupils. */
  Actor schoolLife();

  /** A pupil. */
  PersonId pupil();

  /** Another pupil of the same school. */
  PersonId otherPupil();

  /** A guardian by legal level of {@link #pupil}, and of nobody else. */
  Actor guardian();

  /** A teacher of the same school who teaches neither. */
  Actor stranger();

  private static TimeSpan lesson(int day) {
    return TimeSpan.of(LocalDate.of(2027, 4, day), "08:05", "09:00");
  }

  private StructureId school() {
    return schoolLife().affiliation().map(Affiliation::structure).orElseThrow();
  }

  private List<Absence> seen(Actor actor, int day) {
    var when = lesson(day).day();
    return register().absencesOf(actor, pupil(), when, when);
  }

  @Test
  @Clause("AbsenceRegister.record: the same pupil and time again")
  @Clause("ABS-01")
  default void recordingTwiceKeepsOneAbsence() {
    var first = register().record(schoolLife(), pupil(), lesson(1));
    assertThat(first.state()).isEqualTo(AbsenceState.UNEXPLAINED);
    assertThat(first.structure()).isEqualTo(school());
    assertThat(register().record(schoolLife(), pupil(), lesson(1))).isEqualTo(first);
    assertThat(seen(schoolLife(), 1)).containsExactly(first).isUnmodifiable();
  }

  @Test
  @Clause("AbsenceRegister.withdraw: it stays in the history and counts nowhere")
  @Clause("AbsenceRegister.record: one that was withdrawn counts again")
  default void anAbsenceThatIsWithdrawnCountsNowhereUntilItIsRecordedAgain() {
    var id = register().record(schoolLife(), pupil(), lesson(2)).id();
    assertThat(register().withdraw(schoolLife(), id).state()).isEqualTo(AbsenceState.WITHDRAWN);
    assertThat(register().withdraw(schoolLife(), id).state()).isEqualTo(AbsenceState.WITHDRAWN);
    assertThat(seen(schoolLife(), 2)).isEmpty();
    assertThat(register().absencesIn(schoolLife(), school(), day(2), day(2))).isEmpty();
    assertThat(register().find(schoolLife(), id)).isPresent();
    var again = register().record(schoolLife(), pupil(), lesson(2));
    assertThat(again.id()).isEqualTo(id);
    assertThat(seen(schoolLife(), 2)).containsExactly(again);
    assertThat(register().historyOf(schoolLife(), id))
        .extracting(AbsenceChange::state)
        .containsExactly(
            AbsenceState.UNEXPLAINED, AbsenceState.WITHDRAWN, AbsenceState.UNEXPLAINED);
  }

  private static LocalDate day(int day) {
    return lesson(day).day();
  }

  @Test
  @Clause("AbsenceRegister.record: refused without the right")
  @Clause("AbsenceRegister.withdraw: what one may not know of is not found")
  default void whoMayNotRecordIsRefusedAndWhatOneMayNotKnowOfIsNotFound() {
    var known = register().record(schoolLife(), pupil(), lesson(3));
    assertRefused(() -> register().record(stranger(), pupil(), lesson(3)));
    assertRefused(() -> register().record(guardian(), pupil(), lesson(3)));
    assertRefused(() -> register().withdraw(guardian(), known.id()));
    assertRefused(() -> register().record(guardian(), school(), List.of(pupil()), lesson(3)));
    assertRefused(() -> register().withdraw(guardian(), school(), List.of(known.id())));
    assertRefused(() -> register().absencesIn(guardian(), school(), day(3), day(3)));
    assertThat(register().find(stranger(), known.id())).isEmpty();
    assertThat(register().historyOf(guardian(), known.id())).isEmpty();
    for (var id : List.of(known.id(), AbsenceId.random())) {
      assertThatThrownBy(() -> register().withdraw(stranger(), id))
          .isInstanceOf(UnknownAbsenceException.class);
    }
    assertThat(seen(schoolLife(), 3)).containsExactly(known);
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("ABS-03")
  default void aGuardianReadsTheAbsencesOfTheOwnChildOnly() {
    var own = register().record(schoolLife(), pupil(), lesson(4));
    var other = register().record(schoolLife(), otherPupil(), lesson(4));
    assertThat(seen(guardian(), 4)).containsExactly(own);
    assertThat(register().find(guardian(), own.id())).contains(own);
    assertThat(register().find(guardian(), other.id())).isEmpty();
    assertRefused(() -> register().absencesOf(guardian(), otherPupil(), day(4), day(4)));
    assertRefused(() -> register().spellsOf(guardian(), otherPupil(), day(4), day(4)));
    assertRefused(() -> seen(stranger(), 4));
  }

  @Test
  @Clause("AbsenceRegister.record: several pupils, all or none")
  default void severalPupilsAreRecordedAtOnce() {
    var house = Actor.house(schoolLife().territory());
    var both = List.of(pupil(), otherPupil());
    var one = register().record(schoolLife(), pupil(), lesson(5));
    var all = register().record(house, school(), both, lesson(5));
    assertThat(all).extracting(Absence::pupil).containsExactlyInAnyOrderElementsOf(both);
    assertThat(all).contains(one);
    assertThat(register().absencesIn(schoolLife(), school(), day(5), day(5)))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(register().record(house, school(), List.of(), lesson(5))).isEmpty();
    register().withdraw(house, school(), all.stream().map(Absence::id).toList());
    assertThat(register().absencesIn(schoolLife(), school(), day(5), day(5))).isEmpty();
  }

  @Test
  @Clause("AbsenceRegister.recordBy: the history names them")
  @Clause("AbsenceRegister.withdrawBy: the history names them")
  default void theHouseRecordsAndWithdrawsInTheNameOfSomebody() {
    var house = Actor.house(schoolLife().territory());
    var by = stranger().person();
    var kept = register().recordBy(house, by, school(), List.of(pupil()), lesson(7)).get(0);
    assertThat(seen(schoolLife(), 7)).containsExactly(kept);
    register().withdrawBy(house, by, StructureId.random(), List.of(kept.id()));
    assertThat(seen(schoolLife(), 7)).containsExactly(kept);
    register().withdrawBy(house, by, school(), List.of(kept.id()));
    assertThat(seen(schoolLife(), 7)).isEmpty();
    assertThat(register().historyOf(schoolLife(), kept.id()))
        .hasSize(2)
        .extracting(AbsenceChange::by)
        .containsOnly(by);
  }

  @Test
  @Clause("AbsenceRegister.recordBy: refused if the actor is not the house")
  @Clause("AbsenceRegister.withdrawBy: refused if the actor is not the house")
  default void nobodyWritesInTheNameOfAnother() {
    var known = register().record(schoolLife(), pupil(), lesson(8));
    var by = stranger().person();
    for (var actor : List.of(schoolLife(), guardian(), stranger())) {
      assertRefused(
          () -> register().recordBy(actor, by, school(), List.of(otherPupil()), lesson(8)));
      assertRefused(() -> register().withdrawBy(actor, by, school(), List.of(known.id())));
    }
    assertThat(register().absencesIn(schoolLife(), school(), day(8), day(8)))
        .containsExactly(known);
  }

  @Test
  @Clause("AbsenceRegister.withdraw: those of another structure are left as they are")
  default void whatAnotherStructureHoldsIsNotWithdrawn() {
    var known = register().record(schoolLife(), pupil(), lesson(6));
    register()
        .withdraw(Actor.house(schoolLife().territory()), StructureId.random(), List.of(known.id()));
    assertThat(seen(schoolLife(), 6)).containsExactly(known);
  }

  @Test
  @Clause("AbsenceRegister.absencesOf: both days included, latest first")
  default void theFirstAndTheLastDayAreIncluded() {
    var early = register().record(schoolLife(), pupil(), lesson(10));
    var late = register().record(schoolLife(), pupil(), lesson(12));
    assertThat(register().absencesOf(schoolLife(), pupil(), day(10), day(12)))
        .containsExactly(late, early);
    assertThat(register().absencesOf(schoolLife(), pupil(), day(11), day(11))).isEmpty();
    assertThat(register().absencesIn(schoolLife(), school(), day(10), day(12)))
        .containsExactly(early, late);
  }

  @Test
  @Clause("AbsenceRegister.spellsOf: the same, joined")
  default void spellsHoldWhatTheListHolds() {
    register().record(schoolLife(), pupil(), lesson(20));
    register().record(schoolLife(), pupil(), TimeSpan.of(day(20), "09:00", "09:55"));
    register().record(schoolLife(), pupil(), lesson(21));
    var spells = register().spellsOf(guardian(), pupil(), day(20), day(21));
    assertThat(spells).hasSize(2).isUnmodifiable();
    assertThat(spells.get(0).missed()).isEqualTo(lesson(21));
    assertThat(spells.get(1).missed()).isEqualTo(TimeSpan.of(day(20), "08:05", "09:55"));
  }
}
