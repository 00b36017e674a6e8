package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HouseOnly;
import fr.ent.services.directory.KeptDirectory;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What the fuse stops and what it lets pass, on a directory of three schools (IMP-2). */
@Tag("sweep")
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedFuseTest {
  private final Feeds feeds;
  private final SmallTown town;
  private final Database database;

  private @Nullable KeptDirectory kept;

  FeedFuseTest(Feeds feeds, SmallTown town, Database database) {
    this.feeds = feeds;
    this.town = town;
    this.database = database;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  @TestFactory
  @Clause("IMP-2")
  @Clause("AAF-EDGE-38")
  @Clause("AAF-EDGE-44")
  Stream<DynamicTest> whatWouldChangeTooMuchStopsAndChangesNothing() {
    begin();
    assertThat(FuseScenario.STOPS)
        .hasSize(60)
        .extracting(FuseScenario::name)
        .doesNotHaveDuplicates();
    return FuseScenario.STOPS.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> requireStop(one)));
  }

  private void requireStop(FuseScenario scenario) {
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
                      begin();
                      var run = town.stage(one.feed());
                      assertThat(run.alarms()).isEmpty();
                      assertThat(feeds.apply(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
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
    begin();
    var run = town.stage(scenario.feed());
    assertThat(run.alarms()).isNotEmpty();
    assertThat(feeds.applyDespiteAlarms(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
    var again = town.stage(scenario.feed());
    assertThat(again.alarms()).isEmpty();
    assertThat(again.summary().arrivals()).isZero();
    assertThat(again.summary().departures()).isZero();
  }

  private void begin() {
    if (kept == null) {
      assertThat(town.take(FuseScenario.before()).state()).isEqualTo(State.APPLIED);
      kept = KeptDirectory.of(database);
    } else {
      kept.restore();
    }
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
