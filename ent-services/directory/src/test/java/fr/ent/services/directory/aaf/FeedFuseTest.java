package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.core.database.Database;
import fr.ent.services.directory.AuditInMemory;
import fr.ent.services.directory.EmptyDirectory;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the fuse stops and what it lets pass, on a directory of three schools (IMP-2). */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class FeedFuseTest {
  private final Feeds feeds;
  private final Directory directory;
  private final Database database;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  FeedFuseTest(Feeds feeds, Directory directory, Database database) {
    this.feeds = feeds;
    this.directory = directory;
    this.database = database;
  }

  @AfterEach
  void empty() {
    EmptyDirectory.of(database);
  }

  @TestFactory
  @Clause("IMP-2")
  @Clause("AAF-EDGE-38")
  @Clause("AAF-EDGE-44")
  Stream<DynamicTest> whatWouldChangeTooMuchStopsAndChangesNothing() {
    var town = begin();
    assertThat(FuseScenario.STOPS)
        .hasSize(60)
        .extracting(FuseScenario::name)
        .doesNotHaveDuplicates();
    return FuseScenario.STOPS.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> requireStop(town, one)));
  }

  private void requireStop(SmallTown town, FuseScenario scenario) {
    var before = whole();
    var run = town.stage(scenario.feed());
    assertThat(run.state()).isEqualTo(State.STAGED);
    assertThat(run.alarms()).extracting(FuseAlarm::scope).contains(scenario.scope());
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id())).isInstanceOf(FuseBlownException.class);
    assertThat(feeds.differences(HOUSE, run.id())).isNotEmpty();
    assertThat(whole()).isEqualTo(before);
    feeds.abandon(HOUSE, run.id());
  }

  @TestFactory
  @Clause("IMP-2")
  Stream<DynamicTest> whatChangesLittlePassesUnasked() {
    return FuseScenario.QUIET.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> {
                      var run = begin().stage(one.feed());
                      assertThat(run.alarms()).isEmpty();
                      assertThat(feeds.apply(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
                      EmptyDirectory.of(database);
                    }));
  }

  @TestFactory
  @Clause("IMP-2")
  @Clause("AAF-EDGE-39")
  Stream<DynamicTest> aSchoolYearThatBeginsPassesAfterOneConfirmation() {
    assertThat(FuseScenario.YEARS)
        .hasSize(40)
        .extracting(FuseScenario::name)
        .doesNotHaveDuplicates();
    return FuseScenario.YEARS.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> requireOneConfirmation(one)));
  }

  private void requireOneConfirmation(FuseScenario scenario) {
    var run = begin().stage(scenario.feed());
    assertThat(run.alarms()).isNotEmpty();
    assertThat(feeds.applyDespiteAlarms(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
    var again = new SmallTown(feeds, directory, folder).stage(scenario.feed());
    assertThat(again.alarms()).isEmpty();
    assertThat(again.summary().arrivals()).isZero();
    assertThat(again.summary().departures()).isZero();
    EmptyDirectory.of(database);
  }

  private SmallTown begin() {
    var town = new SmallTown(feeds, directory, folder);
    FeedRun first = town.take(FuseScenario.before());
    assertThat(first.state()).isEqualTo(State.APPLIED);
    return town;
  }

  private List<String> whole() {
    return database.inTerritory(
        fr.ent.testkit.Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select p::text from directory.person p union all
                    select a::text from directory.affiliation a order by 1""")
                .mapTo(String.class)
                .list());
  }
}
