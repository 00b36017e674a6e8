package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.Incidents;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.absences.IncidentsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
class IncidentsContractTest extends SmallSchoolCase implements IncidentsContract {
  private final Incidents sound;
  private final SettableClock clock;
  private Incidents tested;

  IncidentsContractTest(Incidents sound, SettableClock clock) {
    this.sound = sound;
    this.tested = sound;
    this.clock = clock;
  }

  @Override
  public Incidents incidents() {
    return tested;
  }

  @Override
  public StructureId school() {
    return Fixture.SCHOOL;
  }

  @Override
  public String otherName() {
    return "Kérouédan";
  }

  @Override
  public PersonId nobody() {
    return SmallSchool.OTHER_TEACHER;
  }

  @Override
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
  }

  private Map<String, Fault> faults() {
    var faults = new HashMap<>(ofIncidents());
    faults.put(
        "whatIsSuspendedIsNotCarriedOutUntilTheSuspensionEnds", IncidentsContractTest::letIn);
    faults.put(
        "onlyASanctionThatIsMoreThanAWordIsSuspendedAndNotBeyondTheFile",
        IncidentsContractTest::letIn);
    faults.put(
        "anAppealIsNotedAndOneThatAnnulsTakesTheMeasureBack",
        (method, arguments, answer) -> method.equals("noteAppeal") ? null : answer.to(arguments));
    return faults;
  }

  private Map<String, Fault> ofIncidents() {
    return Map.of(
        "whatIsReportedTwiceIsKeptOnce",
        (method, arguments, answer) -> method.equals("reported") ? List.of() : answer.to(arguments),
        "onlyWhoReportedAndWhoFollowsFindsAnIncident",
        (method, arguments, answer) -> {
          if (method.equals("find")) {
            arguments[0] = schoolLife();
          }
          return answer.to(arguments);
        },
        "whoIsNoPupilAndWhatIsToComeAreRefused",
        IncidentsContractTest::letIn,
        "onlyTheHeadSanctions",
        (method, arguments, answer) -> {
          if (method.equals("decide") && arguments[0].equals(schoolLife())) {
            arguments[0] = head();
          }
          return answer.to(arguments);
        },
        "aMeasureIsForWhoDidItAndDecidedOnce",
        IncidentsContractTest::letIn,
        "anExclusionSaysWhenAndLastsEightDaysAtMost",
        IncidentsContractTest::letIn,
        "aFamilyReadsItsOwnMeasureAndNothingOfAnother",
        (method, arguments, answer) -> {
          if (method.equals("measuresOf")) {
            arguments[0] = schoolLife();
          }
          return answer.to(arguments);
        },
        "whatBecomesOfAMeasureIsKept",
        (method, arguments, answer) ->
            method.equals("historyOf") ? List.of() : answer.to(arguments));
  }

  /** Refuses nothing. */
  private static @Nullable Object letIn(
      String method, @Nullable Object[] arguments, ContractRun.Answer answer) throws Throwable {
    try {
      return answer.to(arguments);
    } catch (IncidentRefusedException refused) {
      return null;
    }
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(IncidentsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Incidents.class, sound, fault);
              assertThat(ContractRun.fails(IncidentsContract.class, this, test)).as(test).isTrue();
              tested = sound;
            });
  }
}
