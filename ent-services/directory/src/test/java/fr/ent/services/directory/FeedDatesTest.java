package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.Evolution;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of yesterday, of before, and of tomorrow. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class FeedDatesTest {
  private static final Actor HOUSE = Fixture.house();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant MORNING = Instant.parse("2026-11-24T06:40:00Z");
  private static final Academy FIRST = Academy.builder().seed(7).build();

  private final Feeds feeds;
  private final Database database;
  private final SettableClock clock;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  FeedDatesTest(Feeds feeds, Database database, SettableClock clock) {
    this.feeds = feeds;
    this.database = database;
    this.clock = clock;
  }

  @AfterEach
  void empty() {
    clock.set(MORNING);
    EmptyDirectory.of(database);
  }

  private FeedRun stage(Academy academy) throws IOException {
    var written = Files.createTempDirectory(folder, "feed");
    academy.writeTo(written);
    return feeds.stage(HOUSE, feeds.open(HOUSE, written).id());
  }

  private FeedRun apply(Academy academy) throws IOException {
    return feeds.apply(HOUSE, stage(academy).id());
  }

  private FeedRun stageAt(String moment, LocalDate generated) throws IOException {
    clock.set(Instant.parse(moment));
    return stage(Academy.builder().seed(7).date(generated).build());
  }

  @Test
  @Clause("AAF-EDGE-45")
  void halfAnHourAfterMidnightTodayIsTodayWhereverTheYearStands() throws IOException {
    var autumn = LocalDate.of(2026, 10, 25);
    assertThat(stageAt("2026-10-24T22:30:00Z", autumn).state()).isEqualTo(State.STAGED);
    assertThat(stageAt("2026-10-24T21:30:00Z", autumn).state()).isEqualTo(State.REFUSED);
    var spring = LocalDate.of(2027, 3, 28);
    assertThat(stageAt("2027-03-27T23:30:00Z", spring).state()).isEqualTo(State.STAGED);
    assertThat(stageAt("2027-03-27T22:30:00Z", spring).state()).isEqualTo(State.REFUSED);
  }

  @Test
  @Clause("AAF-EDGE-08")
  @Clause("AAF-EDGE-46")
  void yesterdaysFeedIsNotReplayedUnlessSomebodySaysSo() throws IOException {
    apply(FIRST);
    var before = Snapshot.of(database);
    var run = stage(Academy.builder().seed(7).date(LocalDate.of(2026, 11, 20)).build());
    assertThat(run.alarms()).containsExactly(new FuseAlarm("older", "", 3, 0));
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id())).isInstanceOf(FuseBlownException.class);
    assertThat(Snapshot.of(database)).isEqualTo(before);
  }

  @Test
  @Clause("AAF-EDGE-46")
  void theFeedOfBeforeTakesBackWhatTheOneAfterItDid() throws IOException {
    apply(FIRST);
    var before = names();
    var wrong = FIRST.evolve(Evolution.of(TODAY, 4, 3, 2));
    feeds.applyDespiteAlarms(HOUSE, stage(wrong).id());
    assertThat(names()).isNotEqualTo(before);
    var back = stage(FIRST);
    assertThat(back.alarms()).extracting(FuseAlarm::scope).contains("older");
    feeds.applyDespiteAlarms(HOUSE, back.id());
    assertThat(names()).isEqualTo(before);
    assertThat(stage(wrong).alarms()).extracting(FuseAlarm::scope).doesNotContain("older");
  }

  @Test
  @Clause("AAF-EDGE-46")
  void ofTwoArchivesThatComeInTheWrongOrderTheOlderWaits() throws IOException {
    apply(FIRST);
    apply(FIRST.evolve(Evolution.of(TODAY, 0, 1, 0)));
    var late = stage(Academy.builder().seed(7).date(TODAY.minusDays(1)).build());
    assertThat(late.alarms()).extracting(FuseAlarm::scope).contains("older");
  }

  @Test
  @Clause("AAF-EDGE-45")
  void aFeedDatedTomorrowIsRefused() throws IOException {
    var run = stage(Academy.builder().seed(7).date(LocalDate.of(2026, 11, 25)).build());
    assertThat(run.state()).isEqualTo(State.REFUSED);
    assertThat(feeds.report(HOUSE, run.id(), 0, 10).findings())
        .anyMatch(finding -> finding.rule().equals("FEED-TOMORROW"));
  }

  /** Who is there, in which class and with which key. */
  private List<String> names() {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select concat_ws(' ', p.id, p.last_name, p.first_name, k.value, (
                      select string_agg(g.code, ' ' order by g.code) from directory.membership m
                      join directory.school_group g on g.id = m.school_group
                      where m.person = p.id and m.valid_to is null))
                    from directory.person p
                    join directory.held_key k on k.holder = p.id and k.valid_to is null
                    where p.status = 'PRESENT' order by 1""")
                .mapTo(String.class)
                .list());
  }
}
