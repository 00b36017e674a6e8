package fr.ent.services.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same with each of many things, several at a time, until all are done or one fails. */
final class SideBySide {
  private static final int AT_A_TIME = Math.min(4, Runtime.getRuntime().availableProcessors());

  private SideBySide() {}

  /** Returns when nothing is going on any more; throws the failure of the first that failed. */
  static <T> void each(Collection<T> all, Consumer<T> work) {
    var left = new ConcurrentLinkedQueue<>(all);
    Callable<Boolean> some =
        () -> {
          try {
            for (T one = left.poll(); one != null; one = left.poll()) {
              work.accept(one);
            }
            return true;
          } finally {
            left.clear(); // after a failure nobody begins another
          }
        };
    var pool = Executors.newFixedThreadPool(AT_A_TIME, SideBySide::thread);
    try {
      for (var done : pool.invokeAll(Collections.nCopies(AT_A_TIME, some))) {
        done.get();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    } catch (ExecutionException failure) {
      throw unwrapped(failure);
    } finally {
      pool.shutdownNow();
    }
  }

  static RuntimeException unwrapped(ExecutionException failure) {
    return failure.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException(failure);
  }

  static Thread thread(Runnable work) {
    var thread = new Thread(work, "ent-feed");
    thread.setDaemon(true);
    return thread;
  }
}
