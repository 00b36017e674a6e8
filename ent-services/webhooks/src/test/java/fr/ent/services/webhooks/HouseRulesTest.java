package fr.ent.services.webhooks;

import fr.ent.tck.EntRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void theHouseRulesHold() {
    EntRules.check(15);
  }
}
