package fr.ent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.territory.TerritoriesContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our list of territories keeps the contract, and one with any of these faults does not. */
@EntTest
class TerritoriesContractTest implements TerritoriesContract {
  private final Territories sound;
  private Territories tested;

  TerritoriesContractTest(Territories sound) {
    this.sound = sound;
    this.tested = sound;
  }

  @Override
  public Territories territories() {
    return tested;
  }

  private static Fault answering(String asked, Object other) {
    return (method, arguments, answer) -> method.equals(asked) ? other : answer.to(arguments);
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var other = new Territory(Fixture.TERRITORY, "Les Tilleuls");
    var lost = new Territory(TerritoryId.of("tck-lost"), "Après");
    Fault changeable =
        (method, arguments, answer) ->
            method.equals("all")
                ? new ArrayList<>((List<?>) answer.to(arguments))
                : answer.to(arguments);
    var faults =
        Map.of(
            "whatIsNotServedIsNotFound", answering("find", Optional.of(other)),
            "whatIsRegisteredIsFound", answering("find", Optional.empty()),
            "registeringAgainRenames", answering("register", lost),
            "allAreListedByName", changeable);
    assertThat(ContractRun.unproved(TerritoriesContract.class, faults.keySet())).isEmpty();
    faults.forEach(
        (test, fault) -> {
          tested = ContractRun.broken(Territories.class, sound, fault);
          assertThat(ContractRun.fails(TerritoriesContract.class, this, test)).as(test).isTrue();
        });
  }
}
