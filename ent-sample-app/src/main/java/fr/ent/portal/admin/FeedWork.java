package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseBlownException;
import fr.ent.core.Wordless;
import fr.ent.portal.words.Shared;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and applies feeds while the page shows how far they are. What a stop cuts off is gone on
 * with by {@link Feeds#resume} at the next start.
 */
@Shared
public class FeedWork {
  private static final Logger LOG = LoggerFactory.getLogger(FeedWork.class);

  private final Feeds feeds;
  private final Set<FeedRunId> applying = ConcurrentHashMap.newKeySet();
  private final Set<FeedRunId> overtaken = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "feeds");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  public FeedWork(Feeds feeds) {
    this.feeds = feeds;
  }

  void stage(Actor actor, FeedRunId run) {
    submit(run, () -> feeds.stage(actor, run));
  }

  void apply(Actor actor, FeedRunId run) {
    applying.add(run);
    submit(run, () -> feeds.apply(actor, run));
  }

  void applyDespiteAlarms(Actor actor, FeedRunId run) {
    applying.add(run);
    submit(run, () -> feeds.applyDespiteAlarms(actor, run));
  }

  /** Tell whether a run is being applied, or will be in a moment: its state tells it later. */
  boolean isApplying(FeedRunId run) {
    return applying.contains(run);
  }

  /** Tell whether what was last asked of a run was refused, as another came before it. */
  boolean overtaken(FeedRunId run) {
    return overtaken.contains(run);
  }

  private void submit(FeedRunId run, Runnable work) {
    overtaken.remove(run);
    worker.execute(
        () -> {
          try {
            work.run();
          } catch (ConflictingFeedException told) {
            overtaken.add(run);
            LOG.info("a feed did not go on: {}", told.getMessage());
          } catch (FuseBlownException told) {
            LOG.info("a feed did not go on: {}", told.getMessage());
          } catch (RuntimeException failure) {
            LOG.error("a feed failed", Wordless.of(failure));
          } finally {
            applying.remove(run);
          }
        });
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }
}
