package fr.ent.tck.territory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What all {@link Territories} do. The method without a body tells the list under test. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TerritoriesContract {
  /** The territories under test. */
  Territories territories();

  private Territory register(String id, String name) {
    return territories().register(new Territory(TerritoryId.of(id), name));
  }

  @Test
  @Clause("Territories.find: nothing if this installation does not serve it")
  default void whatIsNotServedIsNotFound() {
    assertThat(territories().find(TerritoryId.of("tck-nowhere"))).isEmpty();
  }

  @Test
  @Clause("Territories.register: a new one is served from then on")
  default void whatIsRegisteredIsFound() {
    var registered = register("tck-new", "Les Érables");
    assertThat(registered).isEqualTo(new Territory(TerritoryId.of("tck-new"), "Les Érables"));
    assertThat(territories().find(registered.id())).contains(registered);
    assertThat(territories().all()).contains(registered);
  }

  @Test
  @Clause("Territories.register: again is once; another name takes the place of the one before")
  default void registeringAgainRenames() {
    register("tck-again", "Avant");
    register("tck-again", "Avant");
    var renamed = register("tck-again", "Après");
    assertThat(territories().find(renamed.id())).contains(renamed);
    assertThat(territories().all())
        .filteredOn(one -> one.id().equals(renamed.id()))
        .containsExactly(renamed);
  }

  @Test
  @Clause("Territories.all: by name")
  default void allAreListedByName() {
    var third = register("tck-order-a", "tck order c");
    var first = register("tck-order-b", "tck order a");
    var second = register("tck-order-c", "tck order b");
    assertThat(territories().all())
        .filteredOn(one -> one.name().startsWith("tck order"))
        .containsExactly(first, second, third);
    assertThat(territories().all()).isUnmodifiable();
  }
}
