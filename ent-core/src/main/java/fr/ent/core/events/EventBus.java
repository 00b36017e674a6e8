package fr.ent.core.events;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Tells others what has changed.
 *
 * <p>An event is kept in the transaction of the change it tells. After the commit it is delivered
 * to every bean that observes its type, at least once, in order for one subject, in a transaction
 * of its territory that it may share with others. An observer that fails is tried again, later and
 * later, and the others of that transaction at once; after ten times the event is put among the
 * {@link DeadLetters}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface EventBus {
  /**
   * Publish an event.
   *
   * @throws IllegalStateException outside a transaction of the event's territory
   */
  void publish(EntEvent event);

  /**
   * Publish several events of one territory, in their order, with one statement.
   *
   * @throws IllegalStateException outside a transaction of their territory
   */
  default void publishAll(List<? extends EntEvent> events) {
    events.forEach(this::publish);
  }
}
