package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.Notices;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.NoticesContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Undone;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {GivenRights.class, AuditInMemory.class, KnownPeople.class},
    settings = "ent.notices.deliver=false")
class NoticesContractTest implements NoticesContract {
  private final Notices sound;
  private final NoticeBox soundBox;
  private final Deliveries deliveries;
  private final Database database;
  private final SettableClock clock;
  private final PersonId nora;
  private final PersonId pupil;
  private final StructureId school;
  private Notices tested;
  private NoticeBox box;

  NoticesContractTest(
      Notices sound,
      NoticeBox soundBox,
      Deliveries deliveries,
      Database database,
      KnownPeople people,
      SettableClock clock) {
    this.sound = sound;
    this.soundBox = soundBox;
    this.tested = sound;
    this.box = soundBox;
    this.deliveries = deliveries;
    this.database = database;
    this.clock = clock;
    this.nora = people.enter("Nora", "", "");
    this.pupil = people.enter("Inès", "", "");
    this.school = people.school("Collège des Tilleuls", "Europe/Paris");
  }

  @Override
  public Notices notices() {
    return tested;
  }

  @Override
  public NoticeBox box() {
    return box;
  }

  @Override
  public void deliver() {
    deliveries.deliverAll(Fixture.TERRITORY);
  }

  @Override
  public void undone(Runnable work) {
    Undone.work(database, work);
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public Actor recipient() {
    return Fixture.actor(nora, Profile.GUARDIAN);
  }

  @Override
  public Actor stranger() {
    return Fixture.actor(pupil, Profile.PUPIL);
  }

  @Override
  public Notice notice() {
    clock.advance(Duration.ofSeconds(1));
    return Sent.missing(nora, pupil, school, clock.instant());
  }

  @Override
  public Notice later() {
    return Sent.missing(nora, pupil, school, clock.instant().plusSeconds(600));
  }

  private static Notice dueNow(Notice one, NoticeId id) {
    return new Notice(
        id,
        one.kind(),
        one.urgency(),
        one.topic(),
        one.recipient(),
        one.about(),
        one.structure(),
        one.facts(),
        one.path(),
        Instant.EPOCH);
  }

  /** In a transaction of its own, whatever becomes of the sender's. */
  private static Fault apart() {
    return (method, arguments, answer) -> {
      var own = new Thread(() -> ask(answer, arguments));
      own.start();
      own.join();
      return null;
    };
  }

  private static void ask(ContractRun.Answer answer, @Nullable Object[] arguments) {
    try {
      answer.to(arguments);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Map<String, Fault> faults() {
    Fault asHouse =
        (method, arguments, answer) -> {
          arguments[0] = Fixture.house();
          return answer.to(arguments);
        };
    return Map.of(
        "theSameNoticeTwiceIsToldOnce",
        (method, arguments, answer) -> {
          if (method.equals("send")) {
            arguments[1] = dueNow((Notice) arguments[1], NoticeId.random());
          }
          return answer.to(arguments);
        },
        "severalNoticesAreEachToldOnce",
        (method, arguments, answer) -> {
          if (method.equals("sendAll")) {
            arguments[1] = ((List<?>) arguments[1]).stream().limit(1).toList();
          }
          return answer.to(arguments);
        },
        "whatIsTakenBackBeforeItIsToldIsNeverTold",
        (method, arguments, answer) -> {
          if (method.equals("send")) {
            arguments[1] = dueNow((Notice) arguments[1], ((Notice) arguments[1]).id());
          }
          return answer.to(arguments);
        },
        "whatIsTakenBackAfterItWasToldIsMarked",
        (method, arguments, answer) -> method.equals("takeBack") ? null : answer.to(arguments),
        "whatItsSenderUndoesIsNeverTold",
        apart(),
        "aNoticeStaysInItsTerritory",
        asHouse,
        "nobodyButTheHouseSendsOrTakesBack",
        asHouse);
  }

  private Map<String, Fault> faultsOfTheBox() {
    return Map.of(
        "nobodyReadsOrMarksWhatOthersWereTold",
        (method, arguments, answer) -> {
          arguments[0] = recipient();
          return answer.to(arguments);
        },
        "whatIsReadIsUnreadNoMore",
        (method, arguments, answer) ->
            method.equals("read") || method.equals("readAll") ? null : answer.to(arguments));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var names = new ArrayList<>(faults().keySet());
    names.addAll(faultsOfTheBox().keySet());
    assertThat(ContractRun.unproved(NoticesContract.class, names)).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Notices.class, sound, fault);
              assertThat(ContractRun.fails(NoticesContract.class, this, test)).as(test).isTrue();
              tested = sound;
            });
    faultsOfTheBox()
        .forEach(
            (test, fault) -> {
              box = ContractRun.broken(NoticeBox.class, soundBox, fault);
              assertThat(ContractRun.fails(NoticesContract.class, this, test)).as(test).isTrue();
              box = soundBox;
            });
  }
}
