package fr.ent.auth.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.ReadingStopped;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Accounts in wrong hands try to carry the directory away. */
@EntTest(beans = {PaperDirectory.class, Nodes.class})
class MassReadingTest {
  private static final int MOST = 500;

  private final ReadingBudget here;
  private final Nodes nodes;
  private final Actor thief = Fixture.actor(PersonId.random(), Profile.LOCAL_AUTHORITY);

  MassReadingTest(ReadingBudget here, Nodes nodes) {
    this.here = here;
    this.nodes = nodes;
  }

  @Test
  @Clause("SEC-19")
  void whoEnumeratesIdsIsStopped() {
    assertThat(Nodes.enumerate(here, thief, 1000)).isEqualTo(400);
  }

  @Test
  @Clause("SEC-19")
  void whoWalksThroughPagesIsStoppedBeforeThePageThatIsTooMuch() {
    int shown = 0;
    while (shown < 2000 && Nodes.opens(here, thief, Nodes.people(100))) {
      shown += 100;
    }
    assertThat(shown).isEqualTo(400);
  }

  @Test
  void linesOfManySearchesAreStoppedToo() {
    int shown = 0;
    while (shown < 5000 && Nodes.lists(here, thief, Nodes.people(25))) {
      shown += 25;
    }
    assertThat(shown).isEqualTo(2000);
    assertThat(Nodes.enumerate(here, thief, 10)).isZero();
  }

  @Test
  @Clause("SEC-19")
  void whoGoesFromNodeToNodeIsStopped() {
    var cluster = List.of(here, nodes.another(), nodes.another(), nodes.another());
    int shown = 0;
    for (int i = 0; i < 1000; i++) {
      shown += Nodes.enumerate(cluster.get(i % cluster.size()), thief, 1);
    }
    assertThat(shown).isBetween(400, MOST);
  }

  @Test
  @Clause("SEC-19")
  void whoAsksManyNodesForManyPagesAtOnceIsStopped() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    var together = new CyclicBarrier(8);
    var tasks =
        Stream.generate(nodes::another)
            .limit(8)
            .<Callable<Integer>>map(
                node ->
                    () -> {
                      int shown = 0;
                      for (int page = 0; page < 3; page++) {
                        together.await();
                        shown += Nodes.opens(node, thief, Nodes.people(100)) ? 100 : 0;
                      }
                      return shown;
                    })
            .toList();
    int shown = 0;
    for (Future<Integer> task : pool.invokeAll(tasks)) {
      shown += task.get();
    }
    pool.shutdown();
    assertThat(shown).isEqualTo(400);
  }

  @Test
  void anotherHatOrSessionOfTheSamePersonIsTheSameAccount() {
    var bare = Actor.of(Fixture.TERRITORY, thief.person());
    assertThat(Nodes.enumerate(here, thief, 300)).isEqualTo(300);
    assertThat(Nodes.enumerate(here, bare, 300)).isEqualTo(100);
  }

  @Test
  void accountsThatTakeTurnsAreEachStopped() {
    var other = Fixture.actor(PersonId.random(), Profile.LOCAL_AUTHORITY);
    int mine = 0;
    int theirs = 0;
    for (int i = 0; i < 600; i++) {
      mine += Nodes.enumerate(here, thief, 1);
      theirs += Nodes.enumerate(here, other, 1);
    }
    assertThat(mine).isEqualTo(400);
    assertThat(theirs).isEqualTo(400);
  }

  @Test
  void familiesAreStoppedSooner() {
    var pupil = Fixture.actor(PersonId.random(), Profile.PUPIL);
    assertThat(Nodes.enumerate(here, pupil, 200)).isEqualTo(100);
  }

  @Test
  void aStopIsToldAtOnceAndOnce(AuditLog audit, RecordedEvents events, SettableClock clock) {
    Nodes.enumerate(here, thief, 450);
    var until = clock.instant().plus(Duration.ofHours(24));
    assertThatThrownBy(() -> here.cards(thief, Nodes.people(1)))
        .isInstanceOf(TooMuchReadException.class)
        .hasMessageContaining("nobody new until")
        .satisfies(it -> assertThat(((TooMuchReadException) it).until()).isEqualTo(until));
    assertThat(audit.read(Fixture.house(), AuditQuery.of("reading:").about(thief.person())))
        .singleElement()
        .satisfies(one -> assertThat(one.fact().operation()).isEqualTo("reading:stop"))
        .satisfies(one -> assertThat(one.fact().detail()).isEqualTo("400"))
        .satisfies(one -> assertThat(one.at()).isEqualTo(clock.instant()));
    events.awaitDelivery();
    assertThat(events.of(ReadingStopped.class))
        .filteredOn(one -> one.person().equals(thief.person()))
        .singleElement()
        .satisfies(one -> assertThat(one.people()).isEqualTo(400))
        .satisfies(one -> assertThat(one.until()).isEqualTo(until));
  }

  @Test
  void whomAStoppedAccountHasSeenItSeesAgainOnEveryNodeThatKnows() {
    var seen = Nodes.people(380);
    assertThat(Nodes.opens(here, thief, seen)).isTrue();
    assertThat(Nodes.enumerate(here, thief, 100)).isEqualTo(20);
    assertThat(Nodes.opens(here, thief, seen)).isTrue();
    assertThat(Nodes.opens(nodes.another(), thief, seen)).isTrue();
    assertThat(Nodes.opens(here, thief, Nodes.people(1))).isFalse();
    assertThat(Nodes.lists(here, thief, Nodes.people(1))).isFalse();
  }

  @Test
  void whoWasStoppedBeforeTheLimitIsShownNobodyElseForWhomThereIsRoom() {
    assertThat(Nodes.opens(here, thief, Nodes.people(390))).isTrue();
    assertThat(Nodes.opens(here, thief, Nodes.people(30))).isFalse();
    assertThat(Nodes.opens(here, thief, Nodes.people(1))).isFalse();
    assertThat(Nodes.lists(nodes.another(), thief, Nodes.people(101))).isFalse();
  }

  @Test
  void anotherTerritoryCountsForItself() {
    Nodes.enumerate(here, thief, 450);
    var elsewhere = Actor.of(Fixture.ELSEWHERE, thief.person());
    assertThat(Nodes.enumerate(here, elsewhere, 350)).isEqualTo(350);
    var neighbour = Fixture.actor(PersonId.random(), Profile.LOCAL_AUTHORITY);
    assertThat(Nodes.enumerate(here, neighbour, 350)).isEqualTo(350);
  }

  @Test
  void aStopInsideWorkThatComesToNothingIsFoundAgain(Database database, AuditLog audit) {
    Nodes.enumerate(here, thief, 400);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  database.useTerritory(
                      Fixture.TERRITORY, handle -> here.cards(thief, Nodes.people(1))))
          .isInstanceOf(TooMuchReadException.class);
    }
    assertThat(audit.read(Fixture.house(), AuditQuery.of("reading:").about(thief.person())))
        .isEmpty();
    assertThat(Nodes.enumerate(here, thief, 1)).isZero();
    assertThat(audit.read(Fixture.house(), AuditQuery.of("reading:").about(thief.person())))
        .hasSize(1);
  }
}
