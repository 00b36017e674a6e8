package fr.ent.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Account;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.academy.Defect;
import fr.ent.services.simulators.academy.Evolution;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed comes in while people have accounts, are signed in, search, and are administered. */
@EntTest(
    settings = {
      "ent.territory=tilleuls",
      "ent.portal.demo=true",
      "ent.portal.feeds-folder=target/feeds"
    })
class FeedMeetsPeopleTest {
  private static final Actor HOUSE = Fixture.house();
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String PASSWORD = "une girafe dans le grenier";
  private static final Caller CALLER = new Caller("192.0.2.1", "Firefox");
  private static final Executor ONE_EACH = work -> new Thread(work).start();

  private final Feeds feeds;
  private final Directory directory;
  private final Accounts accounts;
  private final LoginDesk desk;
  private final RecordedEvents events;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  FeedMeetsPeopleTest(
      Feeds feeds, Directory directory, Accounts accounts, LoginDesk desk, RecordedEvents events) {
    this.feeds = feeds;
    this.directory = directory;
    this.accounts = accounts;
    this.desk = desk;
    this.events = events;
  }

  @AfterEach
  void everybodyGoes(Database database) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select table_name from information_schema.tables
                    where table_schema = 'directory' and table_name <> 'name_index'""")
                .mapTo(String.class)
                .list()
                .forEach(table -> handle.execute("delete from directory." + table)));
  }

  private Path write(Academy academy) throws IOException {
    var written = Files.createTempDirectory(folder, "feed");
    academy.writeTo(written);
    return written;
  }

  private void take(Path feed) {
    var run = feeds.stage(HOUSE, feeds.open(HOUSE, feed).id());
    assertThat(feeds.applyDespiteAlarms(HOUSE, run.id()).state()).isEqualTo(State.APPLIED);
  }

  private PersonId person(String category, String key) {
    return directory
        .findByJoinKey(HOUSE, JoinKey.ofFeed(AcademyCode.of("99"), category, key))
        .orElseThrow();
  }

  private List<PersonId> some(Profile profile, int count) {
    return directory.search(HOUSE, PersonQuery.of("").as(profile).size(count)).people().stream()
        .map(PersonLine::person)
        .toList();
  }

  private Account account(PersonId person) {
    events.awaitDelivery();
    return accounts.find(HOUSE, person).orElseThrow();
  }

  /** Activate the account of somebody and come in; gives the secret of the session. */
  private String signIn(PersonId person) {
    var login = account(person).logins().get(0);
    var code = accounts.issueCodes(HOUSE, List.of(person)).get(0).code();
    return desk.activate(Fixture.TERRITORY, new Credentials(login, PASSWORD), code, CALLER)
        .secret();
  }

  @Test
  @Clause("AAF-EDGE-28")
  @Clause("AAS-18")
  void whoWasEnteredByHandKeepsAccountPasswordAndSession(HandEntry entry) throws IOException {
    var lacking = write(Academy.builder().seed(21).date(YESTERDAY).build());
    var pupil = CutPupil.from(lacking);
    take(lacking);
    var typed =
        entry.person(
            HOUSE, PersonNames.of(pupil.first(), pupil.last()), "", Profile.PUPIL, school());
    entry.bornOn(HOUSE, typed, pupil.born());
    var secret = signIn(typed);
    var logins = account(typed).logins();
    take(write(Academy.builder().seed(21).date(TODAY).build()));
    assertThat(person("Eleve", pupil.key())).isEqualTo(typed);
    assertThat(account(typed).logins()).isEqualTo(logins);
    assertThat(desk.find(Fixture.TERRITORY, secret)).isPresent();
    var again = new Credentials(logins.get(0), PASSWORD);
    var entrance = desk.enter(Fixture.TERRITORY, again, CALLER);
    assertThat(desk.find(Fixture.TERRITORY, entrance.secret()).orElseThrow().actor().person())
        .isEqualTo(typed);
  }

  private StructureId school() {
    return directory.structures(HOUSE).stream()
        .filter(one -> one.uai().isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  @Clause("AAF-EDGE-29")
  void aChangeOfNameShowsAndLeavesTheSignInName(HandEntry entry) throws IOException {
    take(write(Academy.builder().seed(22).date(YESTERDAY).build()));
    var odd =
        Academy.builder().seed(22).date(TODAY).defects(EnumSet.of(Defect.NAME_CHANGED)).build();
    var written = odd.writeTo(Files.createTempDirectory(folder, "feed"));
    var key = written.marks(Defect.NAME_CHANGED).iterator().next();
    var category =
        List.of("Eleve", "PersEducNat", "PersRelEleve").stream()
            .filter(
                one ->
                    directory
                        .findByJoinKey(HOUSE, JoinKey.ofFeed(AcademyCode.of("99"), one, key))
                        .isPresent())
            .findFirst()
            .orElseThrow();
    var person = person(category, key);
    var logins = account(person).logins();
    var before = display(person);
    take(written.folder());
    // What happens at one school is told in order: this is told last.
    account(entry.person(HOUSE, PersonNames.of("Yann", "Guen"), "", Profile.TEACHER, school()));
    assertThat(display(person)).isNotEqualTo(before);
    assertThat(account(person).logins()).isEqualTo(logins);
  }

  @Test
  @Clause("AAF-EDGE-30")
  void whoIsAbsorbedIsSignedOutAndTheSurvivorStaysIn(HandEntry entry) throws IOException {
    take(write(Academy.builder().seed(25).date(YESTERDAY).build()));
    var survivor =
        entry.person(HOUSE, PersonNames.of("Yann", "Guen"), "", Profile.TEACHER, school());
    var absorbed =
        some(Profile.TEACHER, 2).stream()
            .filter(one -> !one.equals(survivor))
            .findFirst()
            .orElseThrow();
    var stays = signIn(survivor);
    var ends = signIn(absorbed);
    assertThat(desk.find(Fixture.TERRITORY, ends)).isPresent();
    entry.merge(HOUSE, survivor, absorbed);
    events.awaitDelivery();
    assertThat(desk.find(Fixture.TERRITORY, ends)).isEmpty();
    var login = account(absorbed).logins().get(0);
    var entrance = desk.enter(Fixture.TERRITORY, new Credentials(login, PASSWORD), CALLER);
    assertThat(entrance.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(desk.find(Fixture.TERRITORY, stays)).isPresent();
  }

  private String display(PersonId person) {
    return directory.find(HOUSE, person).orElseThrow().names().display();
  }

  /** A day on which everybody is written anew, some come, and many change class. */
  private static Academy eventful(long seed) {
    return Academy.builder()
        .seed(seed)
        .size(AcademySize.S)
        .date(YESTERDAY)
        .defects(Set.of(Defect.NAMES_CHANGED_BY_ONE_LETTER))
        .build()
        .evolve(Evolution.of(TODAY, 60, 0, 500));
  }

  @Test
  @Clause("AAF-EDGE-42")
  void whoIsSignedInStaysSoAndSearchesAreAnsweredWhileAFeedIsApplied() throws IOException {
    take(write(Academy.builder().seed(23).size(AcademySize.S).date(YESTERDAY).build()));
    var next = write(eventful(23));
    var people =
        List.of(some(Profile.PUPIL, 1), some(Profile.TEACHER, 1), some(Profile.GUARDIAN, 1));
    var secrets = people.stream().map(one -> signIn(one.get(0))).toList();
    var run = feeds.stage(HOUSE, feeds.open(HOUSE, next).id()).id();
    secrets.forEach(this::ask);
    var begun = System.nanoTime();
    var applying = CompletableFuture.runAsync(() -> feeds.applyDespiteAlarms(HOUSE, run));
    var readers =
        secrets.stream()
            .map(secret -> CompletableFuture.supplyAsync(() -> read(secret, applying), ONE_EACH))
            .toList();
    applying.join();
    var applied = Duration.ofNanos(System.nanoTime() - begun);
    for (var reader : readers) {
      var reading = reader.join();
      assertThat(reading.answers()).isGreaterThan(10);
      assertThat(reading.longest())
          .isLessThan(Duration.ofSeconds(1))
          .isLessThan(applied.dividedBy(2));
    }
    secrets.forEach(secret -> assertThat(desk.find(Fixture.TERRITORY, secret)).isPresent());
  }

  private record Reading(int answers, Duration longest) {}

  private void ask(String secret) {
    var actor = desk.find(Fixture.TERRITORY, secret).orElseThrow().actor();
    assertThat(directory.search(actor, PersonQuery.of("")).people()).isNotEmpty();
    assertThat(directory.find(actor, actor.person())).isPresent();
  }

  /** Ask again and again as somebody who is signed in, until a feed is applied. */
  private Reading read(String secret, CompletableFuture<Void> until) {
    int answers = 0;
    long longest = 0;
    while (!until.isDone()) {
      long begun = System.nanoTime();
      ask(secret);
      longest = Math.max(longest, System.nanoTime() - begun);
      answers++;
    }
    return new Reading(answers, Duration.ofNanos(longest));
  }

  @Test
  @Clause("AAF-EDGE-41")
  void whoIsBlockedWhileAFeedIsAppliedIsBlockedAndAsTheFeedSays() throws IOException {
    take(write(Academy.builder().seed(24).size(AcademySize.S).date(YESTERDAY).build()));
    var next = write(eventful(24));
    var people = some(Profile.PUPIL, 60);
    people.forEach(this::account);
    var before = people.stream().map(this::display).toList();
    var applying = CompletableFuture.runAsync(() -> take(next));
    people.forEach(person -> accounts.block(HOUSE, person));
    applying.join();
    assertThat(people).allMatch(one -> account(one).state() == AccountState.BLOCKED);
    assertThat(people.stream().map(this::display)).isNotEqualTo(before);
  }
}
