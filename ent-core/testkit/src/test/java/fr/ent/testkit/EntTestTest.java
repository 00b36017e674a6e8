package fr.ent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.territory.Territories;
import fr.ent.core.database.Database;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

@EntTest
class EntTestTest {
  @Test
  void theClockStandsUntilItIsSet(Clock clock, SettableClock settable) {
    var before = clock.instant();
    settable.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(300));
  }

  @Test
  void theTerritoriesOfTheFixtureAreThere(Territories territories) {
    assertThat(territories.find(Fixture.TERRITORY)).isPresent();
  }

  @Test
  void aRowOfOneTerritoryIsNotSeenNorWrittenFromAnother(Database database) {
    var insert =
        """
        insert into ent.outbox (type, subject, at, payload, next_try)
        values ('none', 'none', now(), '{}', 'infinity')""";
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(insert));
    var count = "select count(*) from ent.outbox";
    long here = count(database, count, true);
    assertThat(here).isEqualTo(1);
    assertThat(count(database, count, false)).isZero();
    assertThat(
            database.<Long>acrossTerritories(
                handle -> handle.createQuery(count).mapTo(Long.class).one()))
        .isZero();
    assertThatThrownBy(
            () ->
                database.useTerritory(
                    Fixture.ELSEWHERE,
                    handle ->
                        handle.execute(
                            """
                            insert into ent.outbox (territory_id, type, subject, at, payload, next_try)
                            values ('tilleuls', 'none', 'none', now(), '{}', 'infinity')""")))
        .isInstanceOf(UnableToExecuteStatementException.class)
        .hasMessageContaining("row-level security");
  }

  private static long count(Database database, String sql, boolean here) {
    return database.inTerritory(
        here ? Fixture.TERRITORY : Fixture.ELSEWHERE,
        handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
