package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.core.EntService;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apiguardian.api.API;

/** Records every event that was delivered, in the order of delivery. */
@EntService
@API(status = EXPERIMENTAL, since = "0.1")
public class RecordedEvents {
  private final List<EntEvent> delivered = new CopyOnWriteArrayList<>();

  void note(@Observes EntEvent event) {
    delivered.add(event);
  }

  /** List those of a type. */
  public <E extends EntEvent> List<E> of(Class<E> type) {
    return delivered.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Forget what was recorded. */
  public void clear() {
    delivered.clear();
  }
}
