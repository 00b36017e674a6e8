package fr.ent.services.webhooks;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.webhooks.WebHookId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages: at once after one was kept in this process, and every two seconds those whose
 * hour has come. Each hook has one thread while something is posted to it, so that one that is slow
 * delays no other. A node with {@code ent.webhooks.deliver=false} leaves it to others.
 */
@EntService
class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int LOOK_EVERY_SECONDS = 2;
  private static final int THREADS = 64;

  private final Database database;
  private final Posting posting;
  private final Territories territories;
  private final Clock clock;
  private final boolean delivers;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(work -> thread(work, "ent-webhooks"));
  private final ThreadPoolExecutor walking =
      new ThreadPoolExecutor(
          0,
          THREADS,
          LOOK_EVERY_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> thread(work, "ent-webhook"));
  private final Set<TerritoryId> awake = ConcurrentHashMap.newKeySet();
  private final Set<WebHookId> busy = ConcurrentHashMap.newKeySet();

  @Inject
  Postman(
      Database database, Posting posting, Territories territories, Clock clock, Settings settings) {
    this.database = database;
    this.posting = posting;
    this.territories = territories;
    this.clock = clock;
    this.delivers = settings.flag("ent.webhooks.deliver", true);
  }

  private static Thread thread(Runnable work, String name) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  void start(@Observes @Priority(1050) Startup startup) {
    if (delivers) {
      var unused =
          looking.scheduleWithFixedDelay(
              this::lookEverywhere, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Look soon whether something is due in a territory. */
  void wake(TerritoryId territory) {
    if (delivers && !looking.isShutdown() && awake.add(territory)) {
      looking.execute(
          () -> {
            awake.remove(territory);
            look(territory);
          });
    }
  }

  /** Post all that is due, here and now; for nodes that are told when. */
  void postAll(TerritoryId territory) {
    due(territory).forEach(hook -> postAll(territory, hook));
  }

  private void lookEverywhere() {
    try {
      territories.all().forEach(one -> look(one.id()));
    } catch (RuntimeException failure) {
      LOG.warn("web hooks could not be looked for: {}", failure.getClass().getName());
    }
  }

  private void look(TerritoryId territory) {
    try {
      due(territory).forEach(hook -> walk(territory, hook));
    } catch (RuntimeException failure) {
      LOG.warn("web hooks wait: {}", failure.getClass().getName());
    }
  }

  private List<WebHookId> due(TerritoryId territory) {
    return database.inTerritory(territory, handle -> new HookShelf(handle).due(clock.instant()));
  }

  /** Where all threads walk, the next look finds it again. */
  private void walk(TerritoryId territory, WebHookId hook) {
    if (busy.add(hook)) {
      try {
        walking.execute(() -> postAndRest(territory, hook));
      } catch (RejectedExecutionException full) {
        busy.remove(hook);
      }
    }
  }

  private void postAndRest(TerritoryId territory, WebHookId hook) {
    try {
      postAll(territory, hook);
    } catch (RuntimeException failure) {
      LOG.warn("messages wait for web hook {}: {}", hook, failure.getClass().getName());
    } finally {
      busy.remove(hook);
    }
    wake(territory);
  }

  private void postAll(TerritoryId territory, WebHookId hook) {
    while (!looking.isShutdown() && posting.turn(territory, hook)) {
      // the next batch
    }
  }

  @PreDestroy
  void stop() {
    looking.shutdown();
    walking.shutdown();
    try {
      if (!walking.awaitTermination(15, TimeUnit.SECONDS)) {
        walking.shutdownNow();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      walking.shutdownNow();
    }
  }
}
