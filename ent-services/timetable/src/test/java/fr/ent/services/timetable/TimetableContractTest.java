package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.timetable.TimetableContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class TimetableContractTest implements TimetableContract, PaperSchool {
  private final Timetable sound;
  private final TimetableIntake intake;
  private final Database database;
  private Timetable tested;

  TimetableContractTest(Timetable sound, TimetableIntake intake, Database database) {
    this.sound = sound;
    this.tested = sound;
    this.intake = intake;
    this.database = database;
  }

  @AfterEach
  void empty() {
    EmptyTimetable.of(database);
  }

  @Override
  public Timetable timetable() {
    return tested;
  }

  @Override
  public void hold(TimetablePlan plan) {
    intake.takeAnyway(head(), plan);
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  private static Fault asTheHouse(String only) {
    return (method, arguments, answer) -> {
      if (method.equals(only)) {
        arguments[0] = Fixture.house();
      }
      return answer.to(arguments);
    };
  }

  private Fault onlyTheClass() {
    return (method, arguments, answer) ->
        answer.to(arguments) instanceof List<?> lessons
            ? lessons.stream().filter(one -> !((Lesson) one).groups().contains(half())).toList()
            : answer.to(arguments);
  }

  private static Fault anyRoom() {
    return (method, arguments, answer) -> {
      if (method.equals("lessonsIn") && arguments.length == 5) {
        arguments[2] = "B12";
      }
      return answer.to(arguments);
    };
  }

  private static Fault changeable() {
    return (method, arguments, answer) ->
        answer.to(arguments) instanceof List<?> list
            ? new ArrayList<Object>(list)
            : answer.to(arguments);
  }

  private Fault backwards() {
    return (method, arguments, answer) -> {
      if (arguments.length == 4 && arguments[0].equals(guardian())) {
        return List.of();
      }
      return answer.to(arguments);
    };
  }

  private static Fault oneDayMore() {
    return (method, arguments, answer) -> {
      if (method.equals("lessonsOf")) {
        arguments[3] = ((java.time.LocalDate) arguments[3]).plusDays(1);
      }
      return answer.to(arguments);
    };
  }

  private static Fault nothingFound() {
    return (method, arguments, answer) ->
        method.equals("find") ? Optional.empty() : answer.to(arguments);
  }

  private Map<String, Fault> faults() {
    return Map.of(
        "aPupilSeesTheLessonsOfTheClassAndOfTheGroup", onlyTheClass(),
        "aGuardianSeesTheChildsAndTheClasss", backwards(),
        "aTeacherAClassARoomAndAStructureHaveTheirs", anyRoom(),
        "nobodySeesWhatIsNotTheirs", asTheHouse("lessonsOf"),
        "aLessonIsFoundByWhoeverSeesItSomewhere", nothingFound(),
        "theHouseSeesItsTerritoryAndNothingOfAnother", asTheHouse("lessonsIn"),
        "daysAreCountedFromTheFirstToTheLast", oneDayMore(),
        "answersCannotBeChanged", changeable());
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(TimetableContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Timetable.class, sound, fault);
              assertThat(ContractRun.fails(TimetableContract.class, this, test)).as(test).isTrue();
              tested = sound;
            });
  }
}
