package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.academy.Evolution;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class DeparturesTest {
  private static final Actor HOUSE = Fixture.house();
  private static final Instant START = Instant.parse("2026-11-24T06:40:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Academy FIRST = Academy.builder().seed(7).size(AcademySize.S).build();

  private final Feeds feeds;
  private final Departures departures;
  private final Database database;
  private final SettableClock clock;
  private final RecordedEvents events;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  DeparturesTest(
      Feeds feeds,
      Departures departures,
      Database database,
      SettableClock clock,
      RecordedEvents events) {
    this.feeds = feeds;
    this.departures = departures;
    this.database = database;
    this.clock = clock;
    this.events = events;
  }

  @BeforeEach
  void somePupilsLeft() throws IOException {
    clock.set(START);
    apply(FIRST);
    apply(FIRST.evolve(Evolution.of(TODAY, 0, 3, 0)));
    assertThat(withStatus("MISSING")).isNotEmpty();
  }

  @AfterEach
  void empty() {
    events.awaitDelivery();
    events.clear();
    EmptyDirectory.of(database);
  }

  private void apply(Academy academy) throws IOException {
    var written = Files.createTempDirectory(folder, "feed");
    academy.writeTo(written);
    feeds.applyDespiteAlarms(HOUSE, feeds.stage(HOUSE, feeds.open(HOUSE, written).id()).id());
  }

  private List<UUID> withStatus(String status) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select id from directory.person where status = ? order by id")
                .bind(0, status)
                .mapTo(UUID.class)
                .list());
  }

  private void dayAfter(int days) {
    clock.set(START.plus(Duration.ofDays(days)));
    departures.run();
  }

  /** Count the rows of every table of the directory in which somebody is named. */
  private long rowsThatName(UUID person) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select table_name, column_name from information_schema.columns
                    where table_schema = 'directory' and udt_name = 'uuid'""")
                .map((row, context) -> row.getString(1) + " where " + row.getString(2))
                .list()
                .stream()
                .mapToLong(
                    place ->
                        handle
                            .createQuery("select count(*) from directory." + place + " = ?")
                            .bind(0, person)
                            .mapTo(Long.class)
                            .one())
                .sum());
  }

  @Test
  void whoIsMissingIsPreDeletedAfterThirtyDaysAndNotBefore() {
    var missing = withStatus("MISSING");
    dayAfter(29);
    assertThat(withStatus("PRE_DELETED")).isEmpty();
    dayAfter(30);
    assertThat(withStatus("PRE_DELETED")).isEqualTo(missing);
    assertThat(withStatus("MISSING")).isEmpty();
  }

  @Test
  @Clause("IDN-05")
  @Clause("IDN-03")
  void afterThreeMonthsNothingNamesThePersonAndTheOthersStay() {
    var missing = withStatus("MISSING");
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "insert into directory.adult_consent (pupil, since) select id, now()"
                    + " from directory.person"));
    var present = withStatus("PRESENT");
    dayAfter(30);
    dayAfter(89);
    assertThat(withStatus("PRE_DELETED")).isEqualTo(missing);
    assertThat(missing).allSatisfy(person -> assertThat(rowsThatName(person)).isPositive());
    dayAfter(90);
    assertThat(missing).allSatisfy(person -> assertThat(rowsThatName(person)).isZero());
    assertThat(withStatus("PRESENT")).isEqualTo(present);
  }

  @Test
  @Clause("IDN-08")
  @Clause("AAF-EDGE-43")
  void whoComesBackOnTheLastDayIsTheSamePersonAndPresentAgain() throws IOException {
    var missing = withStatus("MISSING");
    dayAfter(30);
    dayAfter(89);
    apply(FIRST.evolve(Evolution.of(LocalDate.of(2027, 2, 20), 0, 0, 0)));
    dayAfter(90);
    assertThat(withStatus("PRESENT")).containsAll(missing);
    assertThat(withStatus("PRE_DELETED")).isEmpty();
  }

  @Test
  void theErasureIsToldOnceWithEveryName() {
    var missing = withStatus("MISSING");
    dayAfter(30);
    dayAfter(90);
    dayAfter(91);
    events.awaitDelivery();
    assertThat(told()).containsExactlyInAnyOrderElementsOf(missing);
    assertThat(events.of(PeopleDeleted.class)).allMatch(one -> !one.people().isEmpty());
  }

  private List<UUID> told() {
    return events.of(PeopleDeleted.class).stream()
        .flatMap(event -> event.people().stream())
        .map(person -> person.value())
        .toList();
  }

  @Test
  void nobodyIsErasedWhileAFeedIsAtWork() {
    dayAfter(30);
    var leaving = withStatus("PRE_DELETED");
    var run = new FeedRunId(UUID.randomUUID());
    database.useTerritory(Fixture.TERRITORY, handle -> new FeedLock(handle).take(run));
    dayAfter(90);
    assertThat(withStatus("PRE_DELETED")).isEqualTo(leaving);
    database.useTerritory(Fixture.TERRITORY, handle -> new FeedLock(handle).release(run));
    dayAfter(90);
    assertThat(withStatus("PRE_DELETED")).isEmpty();
  }
}
