package fr.ent.auth.accounts;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Slows down those who guess (SEC-6): after some failures of one account, or many from one network,
 * nobody comes in that way for a while, longer each time. It survives a restart.
 *
 * <p>{@code ent.auth.throttle.account} (5) and {@code ent.auth.throttle.network} (100: a school
 * shares one address) failures within an hour; then 30 seconds, doubled up to 15 minutes.
 */
@EntService
class Throttle {
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final long FIRST_SECONDS = 30;
  private static final long LONGEST_SECONDS = 900;

  private final Database database;
  private final Clock clock;
  private final int account;
  private final int network;

  @Inject
  Throttle(Database database, Clock clock, Settings settings) {
    this.database = database;
    this.clock = clock;
    this.account = settings.number("ent.auth.throttle.account", 5);
    this.network = settings.number("ent.auth.throttle.network", 100);
  }

  boolean isBlocked(TerritoryId territory, String login, Caller caller) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from auth.throttle
                      where key in (<keys>) and blocked_until > :now)""")
                .bindList("keys", List.of(accountKey(login), networkKey(caller)))
                .bind("now", Timestamp.from(clock.instant()))
                .mapTo(Boolean.class)
                .one());
  }

  void failed(TerritoryId territory, String login, Caller caller) {
    count(territory, accountKey(login), account);
    count(territory, networkKey(caller), network);
  }

  /** A right password clears the account; the network keeps its count. */
  void succeeded(TerritoryId territory, String login) {
    database.useTerritory(
        territory,
        handle -> handle.execute("delete from auth.throttle where key = ?", accountKey(login)));
  }

  private void count(TerritoryId territory, String key, int allowed) {
    var now = clock.instant();
    database.useTerritory(
        territory,
        handle -> {
          int failures =
              handle
                  .createQuery(
                      """
                      insert into auth.throttle (key, failures, since) values (:key, 1, :now)
                      on conflict (territory_id, key) do update set
                        failures = case when throttle.since < :old then 1
                          else throttle.failures + 1 end,
                        since = :now
                      returning failures""")
                  .bind("key", key)
                  .bind("now", Timestamp.from(now))
                  .bind("old", Timestamp.from(now.minus(MEMORY)))
                  .mapTo(Integer.class)
                  .one();
          if (failures >= allowed) {
            handle.execute(
                "update auth.throttle set blocked_until = ? where key = ?",
                Timestamp.from(until(now, failures - allowed)),
                key);
          }
        });
  }

  private static Instant until(Instant now, int beyond) {
    return now.plusSeconds(Math.min(LONGEST_SECONDS, FIRST_SECONDS << Math.min(beyond, 5)));
  }

  private static String accountKey(String login) {
    return "account " + Secrets.hash(login);
  }

  private static String networkKey(Caller caller) {
    return "network " + Secrets.hash(caller.network());
  }
}
