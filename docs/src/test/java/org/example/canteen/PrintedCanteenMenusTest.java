package org.example.canteen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

// tag::test[]
@EntTest(beans = PrintedCanteenMenus.class)
class PrintedCanteenMenusTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @Test
  @Clause("GEN-10")
  void whoWasGivenTheRightWritesTheMenuAndNobodyElse(CanteenMenus menus, Grants grants) {
    var cook = Fixture.actor(PersonId.random(), Profile.STAFF);
    var dishes = List.of("Carottes râpées", "Hachis parmentier");
    assertThatThrownBy(() -> menus.write(cook, Fixture.SCHOOL, TUESDAY, dishes))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(
        Fixture.house(), Holder.of(cook.person()), CanteenMenus.WRITE, Scope.of(Fixture.SCHOOL));
    menus.write(cook, Fixture.SCHOOL, TUESDAY, dishes);
    assertThat(menus.of(Fixture.SCHOOL, TUESDAY)).isEqualTo(dishes);
  }
}
// end::test[]
