package fr.ent.auth.accounts;

import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who has shown a password and has yet to show a second factor, within ten minutes. */
@EntService
class SecondSteps {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Database database;
  private final Secrets secrets;
  private final Clock clock;

  /** Who stands between the two steps, and how they were recognised in the first. */
  record Waiting(PersonId person, String method) {}

  @Inject
  SecondSteps(Database database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Let somebody wait, in the transaction that is open; gives the secret that the browser keeps.
   */
  String begin(Handle handle, Waiting waiting) {
    var secret = secrets.token();
    handle.execute(
        "insert into auth.second_step (secret_hash, person, method, expires) values (?, ?, ?, ?)",
        Secrets.hash(secret),
        waiting.person().value(),
        waiting.method(),
        Timestamp.from(clock.instant().plus(LIFE)));
    return secret;
  }

  Optional<Waiting> find(TerritoryId territory, String secret) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select person, method from auth.second_step
                    where secret_hash = :hash and expires > :now""")
                .bind("hash", Secrets.hash(secret))
                .bind("now", Timestamp.from(clock.instant()))
                .map(
                    (row, context) ->
                        new Waiting(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .findFirst());
  }

  /** End one, in the transaction that is open; false if it has ended already. */
  static boolean end(Handle handle, String secret) {
    return handle.execute(
            "delete from auth.second_step where secret_hash = ?", Secrets.hash(secret))
        == 1;
  }
}
