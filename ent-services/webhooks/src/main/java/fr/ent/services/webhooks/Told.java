package fr.ent.services.webhooks;

import fr.ent.api.events.EntEvent;
import fr.ent.api.webhooks.TellsEvents;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.core.EntService;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All events that services let be told. */
@EntService
class Told {
  private final List<ToldEvent> all;
  private final Map<Class<?>, ToldEvent> byEvent = new HashMap<>();
  private final Map<String, ToldEvent> byName = new HashMap<>();

  @Inject
  Told(@Any Instance<TellsEvents> tellers) {
    this.all =
        tellers.stream()
            .flatMap(one -> one.events().stream())
            .sorted(Comparator.comparing(ToldEvent::name))
            .toList();
    for (var one : all) {
      if (byEvent.put(one.event(), one) != null || byName.put(one.name(), one) != null) {
        throw new IllegalStateException("the event " + one.name() + " is told by two");
      }
    }
  }

  void start(@Observes @Priority(1050) Startup startup) {
    // made by being observed, so that two for one stop the start
  }

  List<ToldEvent> all() {
    return all;
  }

  Optional<ToldEvent> of(EntEvent event) {
    return Optional.ofNullable(byEvent.get(event.getClass()));
  }

  boolean isTold(String name) {
    return byName.containsKey(name);
  }
}
