package fr.ent.core.events;

import fr.ent.api.events.EntEvent;
import fr.ent.core.EntService;
import jakarta.annotation.PreDestroy;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Writes events as JSON and reads them back. */
@EntService
class EventText {
  private final Jsonb jsonb = JsonbBuilder.create();

  String write(EntEvent event) {
    return jsonb.toJson(event);
  }

  EntEvent read(String type, String text) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      return (EntEvent)
          jsonb.fromJson(
              text,
              Class.forName(
                  type, true, loader == null ? EventText.class.getClassLoader() : loader));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException("no jar knows the event " + type, gone);
    }
  }

  @PreDestroy
  void close() {
    try {
      jsonb.close();
    } catch (Exception failure) {
      throw new IllegalStateException("JSON-B did not close", failure);
    }
  }
}
