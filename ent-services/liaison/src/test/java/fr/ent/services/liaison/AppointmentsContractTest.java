package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.Appointments;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.liaison.AppointmentsContract;
import fr.ent.tck.liaison.Families;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      NoticesInMemory.class
    })
class AppointmentsContractTest implements AppointmentsContract {
  private final Appointments sound;
  private final SmallTown town;
  private Appointments tested;
  private Families cast;

  AppointmentsContractTest(Appointments sound, SmallTown town) {
    this.sound = sound;
    this.tested = sound;
    this.town = town;
    this.cast = OneClass.in(town);
  }

  @BeforeEach
  void fill() {
    cast = OneClass.in(town);
  }

  @Override
  public Appointments appointments() {
    return tested;
  }

  @Override
  public Families cast() {
    return cast;
  }

  @Override
  public LocalDate day() {
    return LocalDate.of(2026, 12, 3);
  }

  private Fault asTheMother(String... methods) {
    return (method, arguments, answer) -> {
      if (List.of(methods).contains(method)) {
        arguments[0] = cast.mother();
      }
      return answer.to(arguments);
    };
  }

  private Fault asTheTeacher(String method) {
    return (name, arguments, answer) -> {
      if (name.equals(method)) {
        arguments[0] = cast.teacher();
      }
      return answer.to(arguments);
    };
  }

  private static Fault forgiving(String method) {
    return (name, arguments, answer) -> {
      try {
        return answer.to(arguments);
      } catch (AppointmentRefusedException refused) {
        if (name.equals(method)) {
          return method.equals("offer") ? List.of() : null;
        }
        throw refused;
      }
    };
  }

  private Map<String, Fault> faults() {
    var faults = new HashMap<String, Fault>();
    faults.put("familiesOfTheClassFindTheTimesAndNobodyElse", asTheMother("slots", "book"));
    faults.put("aTimeIsHeldOnceAndNobodyLearnsByWhom", asTheMother("slots", "book"));
    faults.put("nobodyIsInTwoPlacesAtOnce", forgiving("book"));
    faults.put("movingTakesTheNewTimeOrKeepsTheOld", forgiving("move"));
    faults.put("whatIsGivenUpIsFreeAgain", asTheMother("cancel"));
    faults.put("theHostSeesWhoComesAndNobodyElseDoes", asTheTeacher("bookings"));
    faults.put("aTimeThatIsWithdrawnIsThereForNobody", asTheTeacher("withdraw"));
    faults.put("nobodyOffersThePastOrTheSameTimeTwice", forgiving("offer"));
    faults.put(
        "aMeetingIsCalledAndOverseenByWhoMay",
        (method, arguments, answer) -> {
          if (method.equals("gather")) {
            arguments[0] = cast.head();
          }
          return answer.to(arguments);
        });
    return faults;
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(AppointmentsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              fill();
              tested = ContractRun.broken(Appointments.class, sound, fault);
              assertThat(ContractRun.fails(AppointmentsContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
            });
  }
}
