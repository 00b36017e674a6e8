package org.example.canteen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.directory.Directory;
import fr.ent.core.EntRuntime;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.Test;

@EntTest
class HouseWithoutCanteenTest {
  @Test
  @Clause("GEN-10")
  void theHouseStartsWithoutAServiceThatWasTakenAway(EntRuntime ent) {
    assertThatThrownBy(() -> ent.get(CanteenMenus.class)).isInstanceOf(RuntimeException.class);
    assertThat(ent.get(Directory.class).structures(Fixture.house())).isEmpty();
  }
}
