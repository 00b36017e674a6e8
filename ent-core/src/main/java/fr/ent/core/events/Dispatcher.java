package fr.ent.core.events;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is kept: at once after a commit of this process, and every few seconds what others
 * have kept or what is to be tried again.
 */
@EntService
class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int LOOK_EVERY_SECONDS = 2;

  private final Delivery delivery;
  private final Territories territories;
  private final Set<TerritoryId> awake = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "ent-events");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  Dispatcher(Delivery delivery, Territories territories) {
    this.delivery = delivery;
    this.territories = territories;
  }

  void start(@Observes @Priority(1000) Startup startup) {
    var unused =
        worker.scheduleWithFixedDelay(
            this::lookEverywhere, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Deliver soon what is kept in a territory. */
  void wake(TerritoryId territory) {
    if (awake.add(territory)) {
      worker.execute(
          () -> {
            awake.remove(territory);
            deliverAll(territory);
          });
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      worker.shutdownNow();
    }
  }

  private void lookEverywhere() {
    try {
      territories.all().stream().map(Territory::id).forEach(this::deliverAll);
    } catch (RuntimeException failure) {
      LOG.warn("events could not be looked for: {}", failure.getClass().getName());
    }
  }

  private void deliverAll(TerritoryId territory) {
    try {
      while (!worker.isShutdown() && delivery.deliverSome(territory)) {
        // the next ones
      }
    } catch (RuntimeException failure) {
      LOG.warn("events wait: {}", failure.getClass().getName());
    }
  }
}
