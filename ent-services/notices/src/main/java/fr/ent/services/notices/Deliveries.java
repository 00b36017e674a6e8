package fr.ent.services.notices;

import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves notices on: at once after one was sent in this process, and every two seconds for those
 * whose hour has come. Each channel has a thread of its own, so that one that is slow delays no
 * other. A node with {@code ent.notices.deliver=false} leaves it to others.
 */
@EntService
class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int LOOK_EVERY_SECONDS = 2;

  private final Planner planner;
  private final Handovers handovers;
  private final Channels channels;
  private final Territories territories;
  private final boolean delivers;
  private final ScheduledExecutorService looking = thread("ent-notices");
  private final Map<ChannelName, ScheduledExecutorService> handing = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  @Inject
  Deliveries(
      Planner planner,
      Handovers handovers,
      Channels channels,
      Territories territories,
      Settings settings) {
    this.planner = planner;
    this.handovers = handovers;
    this.channels = channels;
    this.territories = territories;
    this.delivers = settings.flag("ent.notices.deliver", true);
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
    if (delivers) {
      once("plan " + territory, looking, () -> plan(territory));
    }
  }

  /** Tell all that is due, here and now. */
  void deliverAll(TerritoryId territory) {
    while (planner.plan(territory) > 0) {
      // the next batch
    }
    channels.open().forEach(one -> handAll(territory, one));
  }

  private void lookEverywhere() {
    try {
      territories.all().forEach(one -> plan(one.id()));
    } catch (RuntimeException failure) {
      LOG.warn("notices could not be looked for: {}", failure.getClass().getName());
    }
  }

  private void plan(TerritoryId territory) {
    try {
      do {
        channels.open().forEach(one -> hand(territory, one));
      } while (!looking.isShutdown() && planner.plan(territory) > 0);
      channels.open().forEach(one -> hand(territory, one));
    } catch (RuntimeException failure) {
      LOG.warn("notices wait: {}", failure.getClass().getName());
    }
  }

  private void hand(TerritoryId territory, NoticeChannel channel) {
    var thread = handing.computeIfAbsent(channel.name(), name -> thread("ent-notices-" + name));
    once(channel.name() + " " + territory, thread, () -> handAll(territory, channel));
  }

  private void handAll(TerritoryId territory, NoticeChannel channel) {
    try {
      while (!looking.isShutdown() && handovers.turn(territory, channel) > 0) {
        // the next batch
      }
    } catch (RuntimeException failure) {
      LOG.warn("messages wait for {}: {}", channel.name(), failure.getClass().getName());
    }
  }

  /** Asked again while it waits to be done is asked once. */
  private void once(String key, ScheduledExecutorService thread, Runnable work) {
    if (!thread.isShutdown() && asked.add(key)) {
      thread.execute(
          () -> {
            asked.remove(key);
            work.run();
          });
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          var thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  @PreDestroy
  void stop() {
    looking.shutdown();
    handing.values().forEach(ExecutorService::shutdown);
    try {
      for (var thread : handing.values()) {
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
          thread.shutdownNow();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      handing.values().forEach(ExecutorService::shutdownNow);
    }
  }
}
