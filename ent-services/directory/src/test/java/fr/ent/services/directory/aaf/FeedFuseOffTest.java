package fr.ent.services.directory.aaf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The red twin of {@link FeedFuseTest}: where no share stops a feed, nothing of that is stopped,
 * and only a number of people is.
 */
@EntTest(
    beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class},
    settings = {"ent.directory.fuse.people=1000000", "ent.directory.fuse.most=450"})
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

  @Test
  @Clause("AAF-EDGE-38")
  void aNumberOfPeopleStopsAFeedWhateverTheirShare() {
    town.take(FuseScenario.before());
    var fewer = town.stage(FuseScenario.leave(449));
    assertThat(fewer.alarms()).isEmpty();
    feeds.abandon(SmallTown.HOUSE, fewer.id());
    assertThat(town.stage(FuseScenario.leave(450)).alarms())
        .containsExactly(new FuseAlarm("territory", "", 450, 460));
  }
}
