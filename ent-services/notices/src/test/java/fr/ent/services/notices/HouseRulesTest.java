package fr.ent.services.notices;

import fr.ent.tck.EntRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void theHouseRulesHold() {
    EntRules.check(40);
  }
}
