package fr.ent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@EntTest
class TerritoryLeakTest {
  private static final int ROUNDS = 1_000;
  private static final int THREADS = 4;

  /** How a harness reads the canary rows that it sees. */
  private interface Reader {
    List<String> seen(TerritoryId territory, boolean forgetful);
  }

  @BeforeAll
  static void plantACanaryInEachTerritory(Database database) {
    for (var territory : List.of(Fixture.TERRITORY, Fixture.ELSEWHERE)) {
      database.useTerritory(
          territory,
          handle ->
              handle.execute(
                  """
                  insert into ent.outbox (type, subject, at, payload, next_try)
                  values ('canary', 'canary', now(), '{}', 'infinity')"""));
    }
  }

  @Test
  @Clause("ISO-4")
  void noCanaryOfAnotherTerritoryIsSeenThroughThePool(Database database) throws Exception {
    Reader ours =
        (territory, forgetful) ->
            forgetful
                ? database.acrossTerritories(TerritoryLeakTest::canaries)
                : database.inTerritory(territory, TerritoryLeakTest::canaries);
    assertThat(leaks(ours)).isZero();
  }

  @Test
  @Clause("ISO-4")
  void aTerritorySetForTheSessionTurnsTheHarnessRed(Database database) throws Exception {
    Reader planted =
        (territory, forgetful) ->
            database.acrossTerritories(
                handle -> {
                  leaveTheTransaction(handle); // the fault: the session keeps what it is told
                  if (!forgetful) {
                    handle
                        .createQuery("select set_config('ent.territory', :it, false)")
                        .bind("it", territory.value())
                        .mapTo(String.class)
                        .one();
                  }
                  return canaries(handle);
                });
    assertThat(leaks(planted)).isPositive();
  }

  private static void leaveTheTransaction(org.jdbi.v3.core.Handle handle) {
    try {
      if (!handle.getConnection().getAutoCommit()) {
        handle.getConnection().commit();
      }
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<String> canaries(org.jdbi.v3.core.Handle handle) {
    return handle
        .createQuery("select territory_id from ent.outbox where type = 'canary'")
        .mapTo(String.class)
        .list();
  }

  /** Counts reads that saw a canary other than their own; a forgetful reader has none. */
  private static int leaks(Reader reader) throws Exception {
    var leaks = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(THREADS);
    try {
      var work =
          java.util.stream.IntStream.range(0, THREADS)
              .<Callable<Void>>mapToObj(
                  seed ->
                      () -> {
                        var dice = new Random(seed);
                        for (int i = 0; i < ROUNDS; i++) {
                          var territory =
                              dice.nextBoolean() ? Fixture.TERRITORY : Fixture.ELSEWHERE;
                          boolean forgetful = dice.nextInt(4) == 0;
                          var expected = forgetful ? List.<String>of() : List.of(territory.value());
                          if (!reader.seen(territory, forgetful).equals(expected)) {
                            leaks.incrementAndGet();
                          }
                        }
                        return null;
                      })
              .toList();
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    return leaks.get();
  }
}
