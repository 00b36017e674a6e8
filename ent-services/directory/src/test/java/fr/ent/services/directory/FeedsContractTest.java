package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.Defect;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.directory.FeedsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our feeds keep the contract, and feeds with any of these faults do not. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class FeedsContractTest implements FeedsContract {
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path folder;

  private final Feeds sound;
  private final Database database;
  private final RecordedEvents events;
  private final SettableClock clock;
  private Feeds tested;

  FeedsContractTest(Feeds sound, Database database, RecordedEvents events, SettableClock clock) {
    this.sound = sound;
    this.tested = sound;
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  private static Path written(String name, LocalDate day, Set<Defect> defects) {
    var feed = folder.resolve(name);
    if (!Files.exists(feed)) {
      try {
        Files.createDirectory(feed);
        Academy.builder().seed(5).date(day).defects(defects).build().writeTo(feed);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return feed;
  }

  @Override
  public Feeds feeds() {
    return tested;
  }

  @Override
  public Actor administrator() {
    return Fixture.house();
  }

  @Override
  public Actor stranger() {
    return Actor.of(Fixture.TERRITORY, PersonId.random());
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public Path good() {
    var odd = EnumSet.of(Defect.INVALID_MAIL, Defect.PHONE_WITH_LETTERS);
    return written("good", YESTERDAY, odd);
  }

  @Override
  public Path shrunk() {
    return written("shrunk", TODAY, EnumSet.of(Defect.MASS_DISAPPEARANCE));
  }

  @Override
  public Path damaged() {
    return written("damaged", TODAY, EnumSet.of(Defect.TRUNCATED));
  }

  @Override
  public void forget() {
    events.awaitDelivery();
    EmptyDirectory.of(database);
    events.clear();
    later();
  }

  @Override
  public void later() {
    clock.advance(Duration.ofSeconds(1));
  }

  @Override
  public long joined() {
    events.awaitDelivery();
    return events.of(PeopleJoined.class).stream()
        .flatMap(one -> one.people().stream())
        .distinct()
        .count();
  }

  /** Asks as the house of the territory, whoever asks. */
  private static Fault asTheHouse() {
    return (method, arguments, answer) -> {
      if (!method.equals("explain")) {
        arguments[0] = Fixture.house();
      }
      return answer.to(arguments);
    };
  }

  /** Does another thing than what was asked. */
  private Fault insteadOf(String asked, Instead instead) {
    return (method, arguments, answer) ->
        method.equals(asked) ? instead.of(arguments) : answer.to(arguments);
  }

  private interface Instead {
    Object of(Object[] arguments);
  }

  private FeedRun hurried(Object[] given) {
    sound.stage(Fixture.house(), (FeedRunId) given[1]);
    return sound.applyDespiteAlarms(Fixture.house(), (FeedRunId) given[1]);
  }

  private FeedRun again(Object[] given) {
    var run = sound.find(Fixture.house(), (FeedRunId) given[1]).orElseThrow();
    var fresh = sound.open(Fixture.house(), Path.of(run.location()));
    return sound.applyDespiteAlarms(Fixture.house(), sound.stage(Fixture.house(), fresh.id()).id());
  }

  private Map<String, Fault> faults() {
    var faults = new HashMap<String, Fault>();
    faults.put("whoMayNotIsRefusedEverything", asTheHouse());
    faults.put("aRunOfAnotherTerritoryIsNotFound", asTheHouse());
    faults.put("anOpenedRunIsListedAndNothingIsRead", insteadOf("open", this::staged));
    faults.put("whatIsStagedIsShownAndChangesNothing", insteadOf("stage", this::hurried));
    faults.put("aFeedThatCannotBeUsedIsRefusedWithItsReasons", insteadOf("explain", this::rule));
    faults.put("applyingAgainChangesNothing", insteadOf("apply", this::again));
    faults.put("whatWouldTakeTooMuchAwayStopsUntilSomebodySaysSo", insteadOf("apply", this::again));
    faults.put("whatIsOutOfDateIsNotApplied", insteadOf("apply", this::again));
    faults.put("aRunThatWasGivenUpIsNotApplied", insteadOf("apply", this::again));
    faults.put("theReportIsReadPartByPart", insteadOf("report", this::fromTheStart));
    faults.put("thereIsNothingToGoOnWithWhereNothingWasCutOff", insteadOf("resume", this::all));
    return faults;
  }

  private Object staged(Object[] given) {
    return sound.stage(Fixture.house(), sound.open(Fixture.house(), (Path) given[1]).id());
  }

  private Object rule(Object[] given) {
    return given[0];
  }

  private Object fromTheStart(Object[] given) {
    return sound.report(Fixture.house(), (FeedRunId) given[1], 0, (int) given[3]);
  }

  private List<FeedRun> all(Object[] given) {
    return sound.latest((Actor) given[0], 10);
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(FeedsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Feeds.class, sound, fault);
              assertThat(ContractRun.fails(FeedsContract.class, this, test)).as(test).isTrue();
            });
  }
}
