package org.example.canteen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.core.doors.DeclaredDoor;
import fr.ent.core.doors.Doors;
import fr.ent.testkit.EntTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@EntTest(beans = {PrintedCanteenMenus.class, MenuResource.class})
class MenuResourceTest {
  @Test
  void theResourceOfTheVendorIsADoorWithTheRightThatItAsksFor(Doors doors) {
    assertThat(doors.all())
        .filteredOn(door -> door.name().equals(MenuResource.class.getName() + ".write"))
        .extracting(DeclaredDoor::kind, DeclaredDoor::rights)
        .containsExactly(tuple(DeclaredDoor.Kind.ENDPOINT, List.of(CanteenMenus.WRITE)));
  }
}
