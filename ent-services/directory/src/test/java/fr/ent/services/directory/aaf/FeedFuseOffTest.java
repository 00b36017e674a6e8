package fr.ent.services.directory.aaf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.core.database.Database;
import fr.ent.services.directory.AuditInMemory;
import fr.ent.services.directory.EmptyDirectory;
import fr.ent.services.directory.HouseOnly;
import fr.ent.testkit.EntTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The red twin of {@link FeedFuseTest}: without a fuse nothing of what it stops is stopped. */
@EntTest(
    beans = {HouseOnly.class, AuditInMemory.class},
    settings = "ent.directory.fuse.people=1000000")
class FeedFuseOffTest {
  private final Feeds feeds;
  private final Directory directory;
  private final Database database;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  FeedFuseOffTest(Feeds feeds, Directory directory, Database database) {
    this.feeds = feeds;
    this.directory = directory;
    this.database = database;
  }

  @AfterEach
  void empty() {
    EmptyDirectory.of(database);
  }

  @Test
  void withoutAFuseNoneOfTheScenariosIsStopped() {
    var town = new SmallTown(feeds, directory, folder);
    town.take(FuseScenario.before());
    for (int at = 0; at < FuseScenario.STOPS.size(); at += 6) {
      var scenario = FuseScenario.STOPS.get(at);
      var run = town.stage(scenario.feed());
      assertThat(run.alarms()).as(scenario.name()).isEmpty();
      feeds.abandon(SmallTown.HOUSE, run.id());
    }
  }
}
