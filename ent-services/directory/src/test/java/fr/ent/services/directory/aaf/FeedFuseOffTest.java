package fr.ent.services.directory.aaf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Feeds;
import fr.ent.services.directory.AuditInMemory;
import fr.ent.services.directory.HouseOnly;
import fr.ent.testkit.EntTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The red twin of {@link FeedFuseTest}: without a fuse nothing of what it stops is stopped. */
@EntTest(
    beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class},
    settings = "ent.directory.fuse.people=1000000")
class FeedFuseOffTest {
  private final Feeds feeds;
  private final SmallTown town;

  FeedFuseOffTest(Feeds feeds, SmallTown town) {
    this.feeds = feeds;
    this.town = town;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  @Test
  void withoutAFuseNoneOfTheScenariosIsStopped() {
    town.take(FuseScenario.before());
    for (int at = 0; at < FuseScenario.STOPS.size(); at += 6) {
      var scenario = FuseScenario.STOPS.get(at);
      var run = town.stage(scenario.feed());
      assertThat(run.alarms()).as(scenario.name()).isEmpty();
      feeds.abandon(SmallTown.HOUSE, run.id());
    }
  }
}
