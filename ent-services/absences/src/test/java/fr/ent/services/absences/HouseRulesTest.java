package fr.ent.services.absences;

import fr.ent.tck.EntRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void theHouseRulesHold() {
    EntRules.check(50);
  }
}
