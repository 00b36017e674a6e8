package fr.ent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.DeadLetters;
import fr.ent.core.events.EventBus;
import fr.ent.core.jobs.JobOnDemand;
import fr.ent.core.jobs.Jobs;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@EntTest(beans = {DeliveryTest.MoodyObserver.class, DeliveryTest.Errand.class})
class DeliveryTest {
  /** A bell rang. */
  public record Rang(Instant at, TerritoryId territory, String subject, int number)
      implements EntEvent {}

  private static final int NONE = -1;

  /** Refuses what it is told to refuse. */
  @EntService
  @Door(as = Door.As.HOUSE, french = "Pour le test.", english = "For the test.")
  static class MoodyObserver {
    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private volatile int refused = NONE;

    Integer next() throws InterruptedException {
      return heard.poll(10, TimeUnit.SECONDS);
    }

    void hear(@Observes Rang rang) {
      if (rang.number() == refused) {
        throw new IllegalStateException("not today");
      }
      heard.add(rang.number());
    }
  }

  /** Notes its orders. */
  @EntService
  @Door(as = Door.As.HOUSE, french = "Pour le test.", english = "For the test.")
  static class Errand implements JobOnDemand {
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Override
    public String name() {
      return "test:errand";
    }

    @Override
    public void run(String order) {
      done.add(order);
    }
  }

  @Test
  void eventsOfOneSubjectComeInTheirOrder(
      Database database, EventBus bus, SettableClock clock, MoodyObserver observer)
      throws Exception {
    for (int i = 1; i <= 20; i++) {
      publish(database, bus, clock, "yard", i);
    }
    for (int i = 1; i <= 20; i++) {
      assertThat(observer.heard.poll(10, TimeUnit.SECONDS)).isEqualTo(i);
    }
  }

  @Test
  void whoAwaitsDeliverySeesEveryEventTaken(
      Database database,
      EventBus bus,
      SettableClock clock,
      MoodyObserver observer,
      RecordedEvents events) {
    observer.heard.clear();
    for (int i = 1; i <= 20; i++) {
      publish(database, bus, clock, "court " + i, i);
    }
    events.awaitDelivery();
    assertThat(observer.heard).hasSize(20);
  }

  @Test
  void whatIsRolledBackIsNeverTold(
      Database database, EventBus bus, SettableClock clock, MoodyObserver observer)
      throws Exception {
    assertThatThrownBy(
            () ->
                database.useTerritory(
                    Fixture.TERRITORY,
                    handle -> {
                      bus.publish(new Rang(clock.instant(), Fixture.TERRITORY, "hall", 98));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    publish(database, bus, clock, "hall", 99);
    assertThat(observer.heard.poll(10, TimeUnit.SECONDS)).isEqualTo(99);
    assertThat(observer.heard).isEmpty();
  }

  @Test
  void anEventOfANodeWhoseClockIsAheadIsDeliveredAtOnce(
      Database database, EventBus bus, SettableClock clock, MoodyObserver observer)
      throws Exception {
    observer.heard.clear();
    var now = clock.instant();
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          clock.advance(Duration.ofDays(1));
          bus.publish(new Rang(clock.instant(), Fixture.TERRITORY, "tower", 12));
          clock.set(now);
        });
    assertThat(observer.next()).isEqualTo(12);
  }

  @Test
  void whatIsPublishedWithAnEventThatIsNotTakenIsTaken(
      Database database, EventBus bus, SettableClock clock, MoodyObserver observer)
      throws Exception {
    observer.heard.clear();
    observer.refused = 2;
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            bus.publishAll(
                List.of(
                    new Rang(clock.instant(), Fixture.TERRITORY, "stairs", 1),
                    new Rang(clock.instant(), Fixture.TERRITORY, "cellar", 2),
                    new Rang(clock.instant(), Fixture.TERRITORY, "cellar", 3),
                    new Rang(clock.instant(), Fixture.TERRITORY, "attic", 4))));
    // the first is heard in the transaction that the second undoes, and again after it
    assertThat(List.of(observer.next(), observer.next(), observer.next())).containsExactly(1, 1, 4);
    observer.refused = NONE;
    clock.advance(Duration.ofSeconds(5));
    assertThat(List.of(observer.next(), observer.next())).containsExactly(2, 3);
  }

  @Test
  void thousandsThatWaitForAnotherTryHoldNobodyUp(
      Database database, EventBus bus, SettableClock clock, MoodyObserver observer)
      throws Exception {
    observer.heard.clear();
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into ent.outbox (type, subject, at, payload, next_try)
                select 'waiting', 'waiting ' || n, now(), '{}', 'infinity'
                from generate_series(1, 3000) n"""));
    publish(database, bus, clock, "waiting 7", 6);
    publish(database, bus, clock, "lift", 5);
    assertThat(observer.next()).isEqualTo(5);
    assertThat(observer.heard).as("behind one of its subject").isEmpty();
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> handle.execute("delete from ent.outbox where type = 'waiting'"));
    publish(database, bus, clock, "lift", 4);
    assertThat(List.of(observer.next(), observer.next())).containsExactly(6, 4);
  }

  @Test
  void anEventOutsideATransactionIsRefused(EventBus bus, SettableClock clock) {
    assertThatThrownBy(() -> bus.publish(new Rang(clock.instant(), Fixture.TERRITORY, "hall", 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatKeepsFailingBecomesADeadLetterAndCanBeDeliveredAgain(
      Database database,
      EventBus bus,
      SettableClock clock,
      MoodyObserver observer,
      DeadLetters letters,
      RecordedEvents events)
      throws Exception {
    observer.refused = 7;
    publish(database, bus, clock, "gate", 7);
    var dead = letters.of(Fixture.TERRITORY);
    for (int i = 0; dead.isEmpty() && i < 100; i++) {
      clock.advance(Duration.ofHours(2));
      publish(database, bus, clock, "clock " + i, 0); // wakes who delivers
      assertThat(observer.next()).isZero();
      dead = letters.of(Fixture.TERRITORY);
    }
    assertThat(dead).hasSize(1);
    assertThat(dead.get(0).failure()).doesNotContain("not today");
    events.awaitDelivery(); // what the last refusal undid is heard again
    observer.heard.clear();
    observer.refused = NONE;
    assertThat(letters.deliverAgain(Fixture.TERRITORY, dead.get(0).id())).isTrue();
    assertThat(observer.next()).isEqualTo(7);
    assertThat(letters.of(Fixture.TERRITORY)).isEmpty();
  }

  @Test
  void aJobThatIsAskedForIsRun(Jobs jobs, Errand errand) throws Exception {
    jobs.ask("test:errand", "one", "fetch the chalk");
    assertThat(errand.done.poll(20, TimeUnit.SECONDS)).isEqualTo("fetch the chalk");
    assertThatThrownBy(() -> jobs.ask("test:unknown", "one", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void publish(
      Database database, EventBus bus, SettableClock clock, String subject, int number) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> bus.publish(new Rang(clock.instant(), Fixture.TERRITORY, subject, number)));
  }
}
