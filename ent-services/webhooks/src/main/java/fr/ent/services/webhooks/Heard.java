package fr.ent.services.webhooks;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps a message for each hook that asks for an event, in the transaction in which the event is
 * handled: so one event makes one message, whatever fails and is tried again.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Garder, pour les adresses d’envoi inscrites, ce qui vient de se passer.",
    english = "Keep what has happened for the web hooks that ask for it.")
class Heard {
  private final Told told;
  private final Database database;
  private final Postman postman;
  private final Clock clock;
  private final String address;
  private final JsonProvider json = JsonProvider.provider();

  @Inject
  Heard(Told told, Database database, Postman postman, Clock clock, Settings settings) {
    this.told = told;
    this.database = database;
    this.postman = postman;
    this.clock = clock;
    this.address = settings.text("ent.url", "").replaceFirst("/+$", "");
  }

  void keep(@Observes EntEvent event) {
    told.of(event).ifPresent(sort -> keep(event, sort));
  }

  private void keep(EntEvent event, ToldEvent sort) {
    boolean kept =
        database.<Boolean>inTerritory(
            event.territory(),
            handle -> {
              var hooks =
                  new HookShelf(handle).askingFor(sort.name(), ThinData.school((Record) event));
              if (!hooks.isEmpty()) {
                var id = UUID.randomUUID();
                new MessageShelf(handle)
                    .add(hooks, id, sort.name(), body(event, sort, id), clock.instant());
              }
              return !hooks.isEmpty();
            });
    if (kept) {
      database.afterCommit(() -> postman.wake(event.territory()));
    }
  }

  /** CloudEvents 1.0 §2 and the JSON format §3: the attributes, and the data as JSON. */
  private String body(EntEvent event, ToldEvent sort, UUID id) {
    return json.createObjectBuilder()
        .add("specversion", "1.0")
        .add("id", id.toString())
        .add("source", address.isEmpty() ? "/" + event.territory() : address)
        .add("type", sort.name())
        .add("time", event.at().toString())
        .add("subject", event.subject())
        .add("datacontenttype", "application/json")
        .add("data", ThinData.of(event))
        .build()
        .toString();
  }
}
