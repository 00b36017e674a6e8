package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.access.Actor;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.absences.AbsenceRegisterContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class AbsenceRegisterContractTest extends SmallSchoolCase implements AbsenceRegisterContract {
  private final AbsenceRegister sound;
  private AbsenceRegister tested;

  AbsenceRegisterContractTest(AbsenceRegister sound) {
    this.sound = sound;
    this.tested = sound;
  }

  @Override
  public AbsenceRegister register() {
    return tested;
  }

  @Override
  public Actor stranger() {
    return otherTeacher();
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "recordingTwiceKeepsOneAbsence",
        (method, arguments, answer) ->
            method.equals("absencesOf") ? List.of() : answer.to(arguments),
        "anAbsenceThatIsWithdrawnCountsNowhereUntilItIsRecordedAgain",
        (method, arguments, answer) ->
            method.equals("historyOf") ? List.of() : answer.to(arguments),
        "whoMayNotRecordIsRefusedAndWhatOneMayNotKnowOfIsNotFound",
        (method, arguments, answer) -> {
          if (method.equals("find")) {
            arguments[0] = schoolLife();
          }
          return answer.to(arguments);
        },
        "aGuardianReadsTheAbsencesOfTheOwnChildOnly",
        (method, arguments, answer) -> {
          if (method.equals("absencesOf")) {
            arguments[0] = schoolLife();
          }
          return answer.to(arguments);
        },
        "severalPupilsAreRecordedAtOnce",
        (method, arguments, answer) ->
            method.equals("record") && arguments.length == 4 ? List.of() : answer.to(arguments),
        "whatAnotherStructureHoldsIsNotWithdrawn",
        (method, arguments, answer) -> {
          if (method.equals("withdraw") && arguments.length == 3) {
            arguments[1] = Fixture.SCHOOL;
          }
          return answer.to(arguments);
        },
        "theFirstAndTheLastDayAreIncluded",
        (method, arguments, answer) -> {
          if (method.equals("absencesOf")) {
            arguments[3] = ((LocalDate) arguments[3]).minusDays(1);
          }
          return answer.to(arguments);
        },
        "spellsHoldWhatTheListHolds",
        (method, arguments, answer) ->
            method.equals("spellsOf")
                ? sound
                    .absencesOf(
                        schoolLife(), pupil(), (LocalDate) arguments[2], (LocalDate) arguments[3])
                    .stream()
                    .map((Absence one) -> new AbsenceSpell(List.of(one)))
                    .toList()
                : answer.to(arguments));
  }

  private Map<String, Fault> faultsInTheNameOfAnother() {
    return Map.of(
        "theHouseRecordsAndWithdrawsInTheNameOfSomebody",
        (method, arguments, answer) -> {
          if (method.endsWith("By")) {
            arguments[1] = schoolLife().person();
          }
          return answer.to(arguments);
        },
        "nobodyWritesInTheNameOfAnother",
        (method, arguments, answer) -> {
          if (method.endsWith("By")) {
            arguments[0] = Fixture.house();
          }
          return answer.to(arguments);
        });
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var all = new HashMap<>(faults());
    all.putAll(faultsInTheNameOfAnother());
    assertThat(ContractRun.unproved(AbsenceRegisterContract.class, all.keySet())).isEmpty();
    all.forEach(
        (test, fault) -> {
          tested = ContractRun.broken(AbsenceRegister.class, sound, fault);
          assertThat(ContractRun.fails(AbsenceRegisterContract.class, this, test))
              .as(test)
              .isTrue();
          tested = sound;
        });
  }
}
