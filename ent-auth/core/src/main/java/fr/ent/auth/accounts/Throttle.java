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

/**
 * Slows down those who guess (SEC-7). It survives a restart, and holds for all nodes.
 *
 * <p>A try is counted for its account before it is looked at, so that tries sent together are no
 * cheaper: {@code ent.auth.throttle.account} (5) in a row, then none for 30 seconds, doubled up to
 * 15 minutes; the right password, or an hour of peace, ends the count. Failures are counted for
 * their network as in a leaking bucket: {@code ent.auth.throttle.network} (200, for a school shares
 * one address) at once, and as many an hour.
 */
@EntService
class Throttle {
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;
  private final int account;
  private final int network;

  @Inject
  Throttle(Database database, Clock clock, Settings settings) {
    this.database = database;
    this.clock = clock;
    this.account = settings.number("ent.auth.throttle.account", 5);
    this.network = settings.number("ent.auth.throttle.network", 200);
  }

  /** Count a try, unless none is let through; the caller tells how it ends. */
  boolean admit(TerritoryId territory, String login, Caller caller) {
    return admit(territory, key("account", login), key("network", Networks.of(caller.network())));
  }

  /** Count a try of somebody who is in already. */
  boolean admitInside(TerritoryId territory, String person) {
    return admit(territory, key("inside", person), "");
  }

  private boolean admit(TerritoryId territory, String accountKey, String networkKey) {
    var now = clock.instant();
    return database.inTerritory(
        territory,
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into auth.throttle as t (key, failures, since)
                        select :account, 1, :now where not exists (
                          select 1 from auth.throttle n
                          where n.key = :network and n.blocked_until > :now)
                        on conflict (territory_id, key) do update set
                          failures = case when t.since < :old then 1 else t.failures + 1 end,
                          since = :now,
                          blocked_until = case when t.since >= :old and t.failures + 1 >= :allowed
                            then :now::timestamptz + interval '1 second'
                              * least(900, 30 * 2 ^ least(t.failures + 1 - :allowed, 5)) end
                        where t.blocked_until is null or t.blocked_until <= :now""")
                    .bind("account", accountKey)
                    .bind("network", networkKey)
                    .bind("now", Timestamp.from(now))
                    .bind("old", Timestamp.from(now.minus(MEMORY)))
                    .bind("allowed", account)
                    .execute()
                == 1);
  }

  /** Count a failure for its network; the account has counted it already. */
  void failed(TerritoryId territory, Caller caller) {
    double leak = network / (double) MEMORY.toSeconds();
    database.useTerritory(
        territory,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into auth.throttle as t (key, failures, since) values (:key, 1, :now)
                    on conflict (territory_id, key) do update set
                      (failures, since, blocked_until) = (
                        select level, :now::timestamptz, case when level >= :allowed
                          then :now::timestamptz + interval '1 second' * ((level - :allowed + 1) / :leak) end
                        from (select 1 + greatest(0, t.failures
                          - :leak * extract(epoch from :now::timestamptz - t.since)) as level) l)""")
                .bind("key", key("network", Networks.of(caller.network())))
                .bind("now", Timestamp.from(clock.instant()))
                .bind("allowed", network)
                .bind("leak", leak)
                .execute());
  }

  /** The right password clears the account; the network keeps its count. */
  void succeeded(TerritoryId territory, String login) {
    forget(territory, key("account", login));
  }

  void succeededInside(TerritoryId territory, String person) {
    forget(territory, key("inside", person));
  }

  /** Take back a try that could not be looked at. */
  void unseen(TerritoryId territory, String login) {
    database.useTerritory(
        territory,
        handle ->
            handle.execute(
                """
                update auth.throttle set failures = failures - 1, blocked_until = null
                where key = ?""",
                key("account", login)));
  }

  private void forget(TerritoryId territory, String key) {
    database.useTerritory(
        territory, handle -> handle.execute("delete from auth.throttle where key = ?", key));
  }

  /** Forget counts that say nothing any more. */
  void putAway(TerritoryId territory) {
    Instant old = clock.instant().minus(MEMORY);
    database.useTerritory(
        territory,
        handle -> handle.execute("delete from auth.throttle where since < ?", Timestamp.from(old)));
  }

  private static String key(String kind, String value) {
    return kind + " " + Secrets.hash(value);
  }
}
