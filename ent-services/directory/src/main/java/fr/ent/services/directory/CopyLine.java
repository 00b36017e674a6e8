package fr.ent.services.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Makes rows and sends them to the server by COPY on a thread of its own, so that reading goes on
 * meanwhile. While it is open nothing else may use the handle; for one thread.
 */
final class CopyLine implements AutoCloseable {
  private static final int WAITING = 4;

  private final CopyManager server;
  private final ExecutorService line = Executors.newSingleThreadExecutor(SideBySide::thread);
  private final Deque<Future<?>> waiting = new ArrayDeque<>();

  CopyLine(Handle handle) {
    try {
      server = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    } catch (SQLException failure) {
      throw notStaged(failure);
    }
  }

  /** Have some work done in its turn; waits while too much is waiting, throws what has failed. */
  void submit(Runnable work) {
    if (waiting.size() == WAITING) {
      await(waiting.remove());
    }
    waiting.add(line.submit(work));
  }

  /** Send rows; for work that was submitted. */
  void send(String statement, String rows) {
    try {
      server.copyIn(statement, new StringReader(rows));
    } catch (SQLException failure) {
      throw notStaged(failure);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Wait until everything has arrived. */
  void finish() {
    while (!waiting.isEmpty()) {
      await(waiting.remove());
    }
  }

  /** Wait until the handle is free again, whatever has become of the rows. */
  @Override
  public void close() {
    line.shutdown();
    for (var rows : waiting) {
      try {
        rows.get();
      } catch (ExecutionException failure) {
        // finish() would have told it; whoever did not ask has a failure of his own
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void await(Future<?> rows) {
    try {
      rows.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    } catch (ExecutionException failure) {
      throw SideBySide.unwrapped(failure);
    }
  }

  private static IllegalStateException notStaged(SQLException failure) {
    return new IllegalStateException("rows could not be staged: " + failure.getSQLState(), failure);
  }
}
