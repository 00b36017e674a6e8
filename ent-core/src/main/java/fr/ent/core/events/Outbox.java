package fr.ent.core.events;

import fr.ent.api.events.EntEvent;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps what is published in the transaction of the change, and wakes the dispatcher after it. */
@EntService
class Outbox implements EventBus {
  private final Database database;
  private final EventText text;
  private final Dispatcher dispatcher;

  @Inject
  Outbox(Database database, EventText text, Dispatcher dispatcher) {
    this.database = database;
    this.text = text;
    this.dispatcher = dispatcher;
  }

  @Override
  public void publish(EntEvent event) {
    publishAll(List.of(event));
  }

  @Override
  public void publishAll(List<? extends EntEvent> events) {
    database.handle(); // outside a transaction an event could tell what never happened
    if (events.isEmpty()) {
      return;
    }
    var territory = events.get(0).territory();
    if (!events.stream().allMatch(one -> one.territory().equals(territory))) {
      throw new IllegalStateException("events of several territories at once");
    }
    database.useTerritory(territory, handle -> keep(handle, events));
    database.afterCommit(() -> dispatcher.wake(territory));
  }

  /** Due at once on every node, whatever its clock says. */
  private void keep(Handle handle, List<? extends EntEvent> events) {
    var batch =
        handle.prepareBatch(
            """
            insert into ent.outbox (type, subject, at, payload, next_try)
            values (:type, :subject, :at, :payload, '-infinity')""");
    for (var event : events) {
      batch
          .bind("type", event.getClass().getName())
          .bind("subject", event.subject())
          .bind("at", Timestamp.from(event.at()))
          .bind("payload", text.write(event))
          .add();
    }
    batch.execute();
  }
}
