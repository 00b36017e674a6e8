package fr.ent.auth.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.auth.PaperDirectory;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How soon a cut is known: at once where it was made, within five seconds elsewhere. */
@EntTest(beans = PaperDirectory.class)
class CutShelfTest {
  private final Crisis crisis;
  private final CutShelf here;
  private final AtomicLong nanos = new AtomicLong();
  private final CutShelf elsewhere;
  private final Database database;

  CutShelfTest(Crisis crisis, CutShelf here, Database database) {
    this.crisis = crisis;
    this.here = here;
    this.database = database;
    this.elsewhere = new CutShelf(database, nanos::get);
  }

  @AfterEach
  void endAll() {
    crisis.all(Fixture.house()).forEach(cut -> crisis.end(Fixture.house(), cut.id()));
  }

  private Cut cut() {
    return crisis.cut(Fixture.house(), Cut.What.TERRITORY, "Panne.");
  }

  private static int cuts(CutShelf shelf) {
    return shelf.inForce(Fixture.TERRITORY).size();
  }

  @Test
  void theNodeThatCutsKnowsAtOnce() {
    assertThat(cuts(here)).isZero();
    var cut = cut();
    assertThat(cuts(here)).isEqualTo(1);
    crisis.end(Fixture.house(), cut.id());
    assertThat(cuts(here)).isZero();
  }

  @Test
  void otherNodesKnowWithinFiveSeconds() {
    assertThat(cuts(elsewhere)).isZero();
    var cut = cut();
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(cuts(elsewhere)).isEqualTo(1);
    crisis.end(Fixture.house(), cut.id());
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(cuts(elsewhere)).isZero();
  }

  @Test
  void inBetweenTheDatabaseIsNotAsked() {
    cuts(elsewhere);
    long before = database.statementsOfThisThread();
    cuts(elsewhere);
    assertThat(database.statementsOfThisThread()).isEqualTo(before);
  }

  @Test
  void aCutThatIsNotCommittedShutsNobodyOutAfterwards() {
    assertThat(cuts(here)).isZero();
    assertThatThrownBy(
            () ->
                database.useTerritory(
                    Fixture.TERRITORY,
                    handle -> {
                      cut();
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");
    assertThat(cuts(here)).isZero();
  }
}
