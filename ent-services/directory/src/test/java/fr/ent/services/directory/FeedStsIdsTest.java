package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.JoinKey;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ids of STS-WEB that the national feed tells of staff. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class FeedStsIdsTest {
  private static final Actor HOUSE = Fixture.house();
  private static final String IDS =
      " from directory.held_key where source = 'STS' and category = 'epp'";

  private final Feeds feeds;
  private final Directory directory;
  private final Database database;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  FeedStsIdsTest(Feeds feeds, Directory directory, Database database) {
    this.feeds = feeds;
    this.directory = directory;
    this.database = database;
  }

  private FeedRun staged() throws IOException {
    var written =
        Academy.builder().seed(5).build().writeTo(Files.createTempDirectory(folder, "feed"));
    return feeds.stage(HOUSE, feeds.open(HOUSE, written.folder()).id());
  }

  @BeforeEach
  void aFeedIsTaken() throws IOException {
    feeds.applyDespiteAlarms(HOUSE, staged().id());
  }

  @AfterEach
  void empty() {
    EmptyDirectory.of(database);
  }

  private void change(String sql) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql));
  }

  private String first() {
    return Snapshot.text(database, "select min(value)" + IDS);
  }

  @Test
  @Clause("EDT-02")
  void eachMemberOfStaffIsMeantByTheIdOfSts() {
    var staff = "select count(distinct holder) from directory.held_key where category = ";
    assertThat(Snapshot.count(database, "select count(distinct holder)" + IDS))
        .isPositive()
        .isEqualTo(Snapshot.count(database, staff + "'PersEducNat'"));
    var holder = Snapshot.text(database, "select holder::text" + IDS + " order by value limit 1");
    var key = JoinKey.ofSts(AcademyCode.of("99"), first());
    assertThat(directory.findByJoinKey(HOUSE, key).map(Object::toString)).contains(holder);
  }

  @Test
  void anIdFollowsTheFeedAndTheSameFeedChangesNothing() throws IOException {
    var before = Snapshot.of(database);
    change(
        "update directory.held_key set holder = (select holder"
            + IDS
            + " order by value desc limit 1) where source = 'STS' and value = '"
            + first()
            + "'");
    assertThat(Snapshot.of(database)).isNotEqualTo(before);
    feeds.applyDespiteAlarms(HOUSE, staged().id());
    assertThat(Snapshot.of(database)).isEqualTo(before);
  }

  @Test
  void anIdThatAFeedGivesToTwoMeansNeither() throws IOException {
    var id = first();
    var run = staged();
    change("update directory.staged_person set sts = '{" + id + "}' where sts <> '{}'");
    feeds.applyDespiteAlarms(HOUSE, run.id());
    assertThat(Snapshot.count(database, "select count(*)" + IDS)).isZero();
    var key = JoinKey.ofSts(AcademyCode.of("99"), id);
    assertThat(directory.findByJoinKey(HOUSE, key)).isEmpty();
  }
}
