package fr.ent.services.notices;

import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a channel be called several times at once, up to {@code ent.notices.parallel} (16): by
 * virtual threads where the JVM has them.
 */
@EntService
class HandoverPool {
  private final int parallel;
  private final ExecutorService threads = virtual().orElseGet(HandoverPool::platform);

  @Inject
  HandoverPool(Settings settings) {
    parallel = Math.max(1, settings.number("ent.notices.parallel", 16));
  }

  int parallel() {
    return parallel;
  }

  /** Start a piece of work as many times as may run at once, or as there is something to do. */
  void start(int pieces, Runnable work) {
    for (int i = 0; i < Math.min(parallel, pieces); i++) {
      threads.execute(work);
    }
  }

  /** Compiled for 17, which has none: found by name on 21 and later. */
  private static Optional<ExecutorService> virtual() {
    try {
      var maker = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      return Optional.of((ExecutorService) maker.invoke(null));
    } catch (ReflectiveOperationException none) {
      return Optional.empty();
    }
  }

  private static ExecutorService platform() {
    var number = new AtomicInteger();
    return Executors.newCachedThreadPool(
        work -> {
          var thread = new Thread(work, "ent-notices-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
  }
}
