package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apiguardian.api.API;

/** Records every event that was delivered, in the order of delivery. */
@EntService
@API(status = EXPERIMENTAL, since = "0.1")
@Door(
    as = Door.As.HOUSE,
    french = "Noter les événements pour les tests.",
    english = "Note events for tests.")
public class RecordedEvents {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOK_EVERY_MILLIS = 5;

  private final Database database;
  private final List<EntEvent> delivered = new CopyOnWriteArrayList<>();

  @Inject
  RecordedEvents(Database database) {
    this.database = database;
  }

  void note(@Observes EntEvent event) {
    delivered.add(event);
  }

  /** List those of a type. */
  public <E extends EntEvent> List<E> of(Class<E> type) {
    return delivered.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Wait until every event published so far in the territories of {@link Fixture} has been taken by
   * its observers, with what those published in turn.
   *
   * @throws AssertionError after thirty seconds: an observer fails, or the clock was set back
   */
  public void awaitDelivery() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (waiting(Fixture.TERRITORY) + waiting(Fixture.ELSEWHERE) > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("events still wait after " + PATIENCE.toSeconds() + " s");
      }
      pause();
    }
  }

  private long waiting(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select count(*) from ent.outbox where dead_since is null")
                .mapTo(Long.class)
                .one());
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while events wait", stop);
    }
  }

  /** Forget what was recorded, after waiting for what is on its way. */
  public void clear() {
    awaitDelivery();
    delivered.clear();
  }
}
