package fr.ent.core.events;

import fr.ent.api.events.EntEvent;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;

/** Keeps what is published in the transaction of the change, and wakes the dispatcher after it. */
@EntService
class Outbox implements EventBus {
  private final Database database;
  private final EventText text;
  private final Clock clock;
  private final Dispatcher dispatcher;

  @Inject
  Outbox(Database database, EventText text, Clock clock, Dispatcher dispatcher) {
    this.database = database;
    this.text = text;
    this.clock = clock;
    this.dispatcher = dispatcher;
  }

  @Override
  public void publish(EntEvent event) {
    database.handle(); // outside a transaction an event could tell what never happened
    database.useTerritory(
        event.territory(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ent.outbox (type, subject, at, payload, next_try)
                    values (:type, :subject, :at, :payload, :now)""")
                .bind("type", event.getClass().getName())
                .bind("subject", event.subject())
                .bind("at", Timestamp.from(event.at()))
                .bind("payload", text.write(event))
                .bind("now", Timestamp.from(clock.instant()))
                .execute());
    database.afterCommit(() -> dispatcher.wake(event.territory()));
  }
}
