package fr.ent.core.events;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the dead letters from the outbox, where they stay until they are delivered again. */
@EntService
class PostgresDeadLetters implements DeadLetters {
  private final Database database;
  private final Dispatcher dispatcher;

  @Inject
  PostgresDeadLetters(Database database, Dispatcher dispatcher) {
    this.database = database;
    this.dispatcher = dispatcher;
  }

  @Override
  public List<DeadLetter> of(TerritoryId territory) {
    return database.<List<DeadLetter>>inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select id, type, subject, dead_since, attempts, reason from ent.outbox
                    where dead_since is not null order by id limit 1000""")
                .map(
                    (row, context) ->
                        new DeadLetter(
                            row.getLong(1),
                            territory,
                            row.getString(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            row.getInt(5),
                            row.getString(6)))
                .collect(toUnmodifiableList()));
  }

  @Override
  public boolean deliverAgain(TerritoryId territory, long id) {
    boolean found =
        database.<Boolean>inTerritory(
            territory,
            handle ->
                handle
                        .createUpdate(
                            """
                            with taken as (
                              delete from ent.outbox where id = :id and dead_since is not null
                              returning type, subject, at, payload)
                            insert into ent.outbox (type, subject, at, payload, next_try)
                            select type, subject, at, payload, '-infinity' from taken""")
                        .bind("id", id)
                        .execute()
                    == 1);
    database.afterCommit(() -> dispatcher.wake(territory));
    return found;
  }
}
