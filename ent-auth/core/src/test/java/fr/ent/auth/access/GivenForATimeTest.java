package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
import static fr.ent.auth.access.PaperHouse.TODAY;
import static fr.ent.auth.access.PaperHouse.bare;
import static fr.ent.auth.access.PaperHouse.here;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.Test;

class GivenForATimeTest {
  private final PaperHouse house = new PaperHouse();
  private final PersonId person = house.add(here(Profile.STAFF));
  private final Period held = Period.between(TODAY.minusDays(1), TODAY.plusDays(9));

  private boolean mayGive(Right right, Period period) {
    try {
      house.reasons().requireOwn(bare(person), right, Fixture.SCHOOL, period);
      return true;
    } catch (AccessRefusedException refused) {
      return false;
    }
  }

  @Test
  @Clause("ISO-7")
  void nobodyGivesARightBeyondTheDayItEnds() {
    house.give(Holder.of(person), SERVE, Scope.of(Fixture.SCHOOL), held);
    assertThat(mayGive(SERVE, held)).isTrue();
    assertThat(mayGive(SERVE, Period.ALWAYS.until(TODAY))).isTrue();
    assertThat(mayGive(SERVE, Period.ALWAYS.until(TODAY.plusDays(10)))).isFalse();
    assertThat(mayGive(SERVE, Period.since(TODAY))).isFalse();
    assertThat(mayGive(SERVE, Period.ALWAYS)).isFalse();
    assertThat(mayGive(TASTE, held)).isFalse();
  }

  @Test
  void whatIsHeldForGoodIsGivenForAnyTime() {
    house.give(Holder.of(person), SERVE, Scope.of(Fixture.SCHOOL), Period.since(TODAY));
    assertThat(mayGive(SERVE, held)).isTrue();
    assertThat(mayGive(SERVE, Period.ALWAYS)).isTrue();
  }

  @Test
  void oneOfTwoGiftsThatLastsIsEnough() {
    house.give(Holder.of(person), SERVE, Scope.of(Fixture.SCHOOL), Period.ALWAYS.until(TODAY));
    assertThat(mayGive(SERVE, held)).isFalse();
    house.give(Holder.of(person), SERVE, Scope.of(Fixture.SCHOOL), held);
    assertThat(mayGive(SERVE, held)).isTrue();
  }
}
