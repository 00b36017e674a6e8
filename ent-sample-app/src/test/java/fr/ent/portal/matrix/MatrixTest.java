package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.core.EntRuntime;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page as each persona, about each person: 0 wrong cells. */
@EntTest(settings = "ent.territory=tilleuls")
class MatrixTest {
  private static House house;
  private static Matrix matrix;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    matrix = new Matrix(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Clause("ISO-2")
  void eachPageOpensToThoseWhoMayOpenItAndToNobodyElse() {
    assertThat(Cast.PERSONAS).hasSize(22);
    assertThat(matrix.unlisted()).isEmpty();
    assertThat(matrix.wrongOpenings()).isEmpty();
    assertThat(matrix.cells()).isGreaterThan(1_500);
  }

  @Test
  @Clause("AAS-21")
  void cardsAreThereForThoseWhoMaySeeThePersonAndForNobodyElse() {
    assertThat(matrix.wrongCards()).isEmpty();
  }

  @Test
  @Clause("AAS-21")
  void noPageNamesSomebodyWhomItsReaderMayNotKnowOf() {
    assertThat(matrix.wrongNames()).isEmpty();
  }

  @Test
  void noLinkLeadsItsReaderToAPageThatIsNotTheirs() {
    assertThat(matrix.wrongLinks()).isEmpty();
  }

  @Test
  void aSearchFindsExactlyThoseWhoMayBeSeen() {
    assertThat(matrix.wrongFinds()).isEmpty();
  }

  @Test
  void nobodyBlocksAnAccountThatIsNotTheirsToLookAfter() {
    assertThat(matrix.wrongBlocks()).isEmpty();
    var world = house.world();
    for (var one : world.people()) {
      var account = world.accounts().find(Actor.house(one.territory()), one.id());
      assertThat(account.orElseThrow().state().name()).as(one.key()).isNotEqualTo("BLOCKED");
    }
  }
}
