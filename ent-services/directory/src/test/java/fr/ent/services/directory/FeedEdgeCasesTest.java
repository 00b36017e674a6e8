package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademyFiles;
import fr.ent.services.simulators.academy.Defect;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The edge cases of the catalogue that an academy can be asked for, taken all the way. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class FeedEdgeCasesTest {
  private static final Actor HOUSE = Fixture.house();
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Feeds feeds;
  private final Directory directory;
  private final Database database;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private @Nullable KeptDirectory kept;

  FeedEdgeCasesTest(Feeds feeds, Directory directory, Database database) {
    this.feeds = feeds;
    this.directory = directory;
    this.database = database;
  }

  @AfterEach
  void empty() {
    EmptyDirectory.of(database);
  }

  private AcademyFiles write(LocalDate day, Set<Defect> defects) throws IOException {
    var written = Files.createTempDirectory(folder, "feed");
    return Academy.builder().seed(5).date(day).defects(defects).build().writeTo(written);
  }

  private FeedRun take(AcademyFiles academy) {
    var run = feeds.stage(HOUSE, feeds.open(HOUSE, academy.folder()).id());
    return run.state() == State.STAGED ? feeds.applyDespiteAlarms(HOUSE, run.id()) : run;
  }

  private PersonId person(String category, String key) {
    return directory
        .findByJoinKey(HOUSE, JoinKey.ofFeed(AcademyCode.of("99"), category, key))
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> eachDefectIsAppliedWithAReportOrRefusedWithNothingChanged() {
    return Arrays.stream(Defect.values())
        .map(
            defect ->
                DynamicTest.dynamicTest(
                    defect.edgeCase() + " " + defect,
                    () -> {
                      takeWith(defect);
                    }));
  }

  private void begin() throws IOException {
    if (kept == null) {
      take(write(YESTERDAY, EnumSet.noneOf(Defect.class)));
      kept = KeptDirectory.of(database);
    } else {
      kept.restore();
    }
  }

  private void takeWith(Defect defect) throws IOException {
    begin();
    var before = Snapshot.of(database);
    var odd = write(TODAY, EnumSet.of(defect));
    var run = take(odd);
    if (run.state() == State.REFUSED) {
      assertThat(feeds.report(HOUSE, run.id(), 0, 10).findings()).isNotEmpty();
      assertThat(Snapshot.of(database)).isEqualTo(before);
      return;
    }
    assertThat(run.state()).isEqualTo(State.APPLIED);
    assertWhole();
    var after = Snapshot.of(database);
    assertThat(take(odd).state()).isEqualTo(State.APPLIED);
    assertThat(Snapshot.of(database)).as("the same feed again").isEqualTo(after);
  }

  /** No tie leads nowhere, and nobody is present without a name or with two records of one key. */
  private void assertWhole() {
    for (var tie :
        new String[] {
          "affiliation a where not exists (select 1 from directory.person where id = a.person)",
          "affiliation a where not exists (select 1 from directory.structure where id = a.structure)",
          "membership m where not exists (select 1 from directory.person where id = m.person)",
          "relation r where not exists (select 1 from directory.person where id = r.adult)",
          "relation r where not exists (select 1 from directory.person where id = r.pupil)",
          "held_key k where category <> 'EtabEducNat' and not exists"
              + " (select 1 from directory.person where id = k.holder)"
        }) {
      assertThat(Snapshot.count(database, "select count(*) from directory." + tie))
          .as(tie)
          .isZero();
    }
  }

  @Test
  @Clause("AAF-EDGE-24")
  void twoLivePupilsOfOneIneStayTwoPeopleAndAreReported() throws IOException {
    var odd = write(TODAY, EnumSet.of(Defect.SAME_INE_TWICE));
    var run = take(odd);
    assertThat(feeds.report(HOUSE, run.id(), 0, 1000).findings())
        .anyMatch(finding -> finding.rule().equals("FEED-INE-SHARED"));
    assertThat(
            odd.marks(Defect.SAME_INE_TWICE).stream().map(key -> person("Eleve", key)).distinct())
        .hasSize(odd.marks(Defect.SAME_INE_TWICE).size());
  }

  @Test
  @Clause("AAF-EDGE-22")
  void twinsOfOneNameAreTwoPeople() throws IOException {
    var odd = write(TODAY, EnumSet.of(Defect.TWINS_OF_ONE_NAME));
    take(odd);
    assertThat(
            odd.marks(Defect.TWINS_OF_ONE_NAME).stream()
                .map(key -> person("Eleve", key))
                .distinct())
        .hasSize(odd.marks(Defect.TWINS_OF_ONE_NAME).size());
  }

  @Test
  @Clause("IMP-2")
  void whatWouldTakeTooMuchAwayStops() throws IOException {
    take(write(YESTERDAY, EnumSet.noneOf(Defect.class)));
    for (var defect :
        EnumSet.of(
            Defect.MASS_DISAPPEARANCE,
            Defect.NEARLY_EMPTY,
            Defect.STAFF_DISAPPEARED,
            Defect.NAMES_CHANGED_BY_ONE_LETTER)) {
      var odd = write(TODAY, EnumSet.of(defect));
      var run = feeds.stage(HOUSE, feeds.open(HOUSE, odd.folder()).id());
      assertThat(run.state() == State.REFUSED || !run.alarms().isEmpty())
          .as(defect.name())
          .isTrue();
      if (run.state() == State.STAGED) {
        feeds.abandon(HOUSE, run.id());
      }
    }
  }
}
