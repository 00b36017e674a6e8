package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.api.identity.PersonId;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.academy.Defect;
import fr.ent.services.simulators.academy.Evolution;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class DefaultFeedsTest {
  private static final Actor HOUSE = Fixture.house();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Academy FIRST = Academy.builder().seed(7).build();

  private final Feeds feeds;
  private final Database database;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  DefaultFeedsTest(Feeds feeds, Database database) {
    this.feeds = feeds;
    this.database = database;
  }

  @AfterEach
  void empty() {
    EmptyDirectory.of(database);
  }

  private FeedRun stage(Academy academy) throws IOException {
    var written = Files.createTempDirectory(folder, "feed");
    academy.writeTo(written);
    return feeds.stage(HOUSE, feeds.open(HOUSE, written).id());
  }

  private FeedRun stageWith(Defect defect) throws IOException {
    return stage(Academy.builder().seed(7).date(TODAY).defects(Set.of(defect)).build());
  }

  private FeedRun apply(Academy academy) throws IOException {
    return feeds.apply(HOUSE, stage(academy).id());
  }

  @Test
  void whoMayNotAdministerFeedsIsRefusedEverything() {
    var nobody = Actor.of(Fixture.TERRITORY, new PersonId(UUID.randomUUID()));
    assertThatThrownBy(() -> feeds.open(nobody, folder)).isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> feeds.latest(nobody, 1)).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void anEmptyFolderIsRefusedWithItsReason() {
    var run = feeds.stage(HOUSE, feeds.open(HOUSE, folder).id());
    assertThat(run.state()).isEqualTo(State.REFUSED);
    assertThat(feeds.report(HOUSE, run.id(), 0, 10).findings()).isNotEmpty();
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id()))
        .isInstanceOf(ConflictingFeedException.class);
  }

  @Test
  void aTruncatedFeedChangesNothing() throws IOException {
    apply(FIRST);
    var before = Snapshot.of(database);
    var run = stageWith(Defect.TRUNCATED);
    assertThat(run.state()).isEqualTo(State.REFUSED);
    assertThat(Snapshot.of(database)).isEqualTo(before);
  }

  @Test
  void whatIsStagedChangesNothingUntilItIsApplied() throws IOException {
    var before = Snapshot.of(database);
    var run = stage(FIRST);
    assertThat(run.state()).isEqualTo(State.STAGED);
    assertThat(run.summary().arrivals()).isGreaterThan(100);
    assertThat(run.alarms()).isEmpty();
    assertThat(Snapshot.of(database)).isEqualTo(before);
  }

  @Test
  void everybodyOfAFirstFeedIsThereWithTheirTies() throws IOException {
    var run = apply(FIRST);
    assertThat(run.state()).isEqualTo(State.APPLIED);
    assertThat(Snapshot.count(database, "select count(*) from directory.person"))
        .isEqualTo(run.summary().arrivals());
    assertThat(
            Snapshot.count(
                database, "select count(*) from directory.relation where legal <> 'NONE'"))
        .isPositive();
    assertThat(
            Snapshot.count(
                database,
                """
                select count(*) from directory.person p where pupil and not exists (
                  select 1 from directory.membership m join directory.school_group g
                    on g.id = m.school_group and g.kind = 'CLASS' where m.person = p.id)"""))
        .isZero();
    assertThat(
            Snapshot.count(
                database,
                "select count(*) from directory.affiliation where profile = 'National_TUT'"))
        .isPositive();
  }

  @Test
  void theSameFeedAgainChangesNothing() throws IOException {
    apply(FIRST);
    var before = Snapshot.of(database);
    var again = apply(FIRST);
    assertThat(again.summary().unchanged()).isPositive();
    assertThat(again.summary().arrivals()).isZero();
    assertThat(again.summary().corrections()).isZero();
    assertThat(Snapshot.of(database)).isEqualTo(before);
  }

  @Test
  @Clause("ALI-08")
  void anOrdinaryDayIsToldInFiguresAndApplied() throws IOException {
    var large = Academy.builder().seed(7).size(AcademySize.S).build();
    apply(large);
    var run = stage(large.evolve(Evolution.of(LocalDate.of(2026, 11, 24), 2, 1, 3)));
    var told = run.summary();
    assertThat(told.arrivals()).isGreaterThanOrEqualTo(2);
    assertThat(told.departures()).isGreaterThanOrEqualTo(1);
    assertThat(told.classChanges()).isEqualTo(3);
    feeds.apply(HOUSE, run.id());
    assertThat(
            Snapshot.count(
                database, "select count(*) from directory.person where status = 'MISSING'"))
        .isEqualTo(told.departures());
  }

  @Test
  void aFeedThatForgetsASchoolIsStoppedUntilSomebodySaysSo() throws IOException {
    apply(FIRST);
    var before = Snapshot.of(database);
    var run = stageWith(Defect.MASS_DISAPPEARANCE);
    assertThat(run.alarms()).isNotEmpty();
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id())).isInstanceOf(FuseBlownException.class);
    assertThat(Snapshot.of(database)).isEqualTo(before);
    assertThat(feeds.applyDespiteAlarms(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
    assertThat(Snapshot.of(database)).isNotEqualTo(before);
  }

  @Test
  void whatWasComparedBeforeAnotherFeedWasAppliedIsOutOfDate() throws IOException {
    var early = stage(FIRST);
    apply(FIRST);
    assertThatThrownBy(() -> feeds.apply(HOUSE, early.id()))
        .isInstanceOf(ConflictingFeedException.class);
  }

  @Test
  void aRunThatWasGivenUpLeavesNothingBeside() throws IOException {
    var run = stage(FIRST);
    assertThat(feeds.abandon(HOUSE, run.id()).state()).isEqualTo(State.ABANDONED);
    assertThat(Snapshot.count(database, "select count(*) from directory.staged_person")).isZero();
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id()))
        .isInstanceOf(ConflictingFeedException.class);
  }

  @Test
  void whatAStoppedServerForgotIsReadAgainAndApplied() throws IOException {
    var run = stage(FIRST);
    forgetStaging();
    assertThat(feeds.apply(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
    assertThat(Snapshot.count(database, "select count(*) from directory.person"))
        .isEqualTo(run.summary().arrivals());
  }

  @Test
  void anotherFeedInThePlaceOfTheOneThatWasShownIsNotApplied() throws IOException {
    var run = stage(FIRST);
    forgetStaging();
    replace(Path.of(run.location()), Academy.builder().seed(8).build());
    var before = Snapshot.of(database);
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id()))
        .isInstanceOf(ConflictingFeedException.class);
    assertThat(Snapshot.of(database)).isEqualTo(before);
  }

  @Test
  void aRunCutOffBetweenSchoolsIsNotGoneOnWithFromAnotherFeed() throws IOException {
    var run = stage(FIRST);
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> handle.execute("update directory.feed_run set state = 'APPLYING'"));
    forgetStaging();
    replace(Path.of(run.location()), Academy.builder().seed(8).size(AcademySize.S).build());
    assertThatThrownBy(() -> feeds.resume(HOUSE)).isInstanceOf(ConflictingFeedException.class);
    assertThat(Snapshot.count(database, "select count(*) from directory.person")).isZero();
  }

  private void forgetStaging() {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          for (var table : List.of("person", "place", "match", "structure", "affiliation")) {
            handle.execute("truncate directory.staged_" + table);
          }
        });
  }

  private static void replace(Path location, Academy other) throws IOException {
    try (var files = Files.list(location)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    other.writeTo(location);
  }
}
