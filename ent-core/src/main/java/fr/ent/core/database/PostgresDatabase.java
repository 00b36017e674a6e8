package fr.ent.core.database;

import fr.ent.api.territory.TerritoryId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Keeps the open transaction of each thread, and runs work again after a conflict. */
final class PostgresDatabase implements Database {
  private static final int TRIES = 5;

  private final Jdbi jdbi;

  @SuppressWarnings("ThreadLocalUsage") // one database of several in a process: no static remembers
  private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<long[]> statements = ThreadLocal.withInitial(() -> new long[1]);

  private record Open(@Nullable TerritoryId territory, Handle handle, List<Runnable> afterCommit) {}

  PostgresDatabase(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.get()[0]++;
          }
        });
  }

  @Override
  public <T extends @Nullable Object> T inTerritory(
      TerritoryId territory, Function<Handle, T> work) {
    var current = open.get();
    if (current == null) {
      return begin(territory, work);
    }
    if (!territory.equals(current.territory())) {
      throw new IllegalStateException("a transaction of another territory is open");
    }
    return work.apply(current.handle());
  }

  @Override
  public <T extends @Nullable Object> T acrossTerritories(Function<Handle, T> work) {
    var current = open.get();
    if (current == null) {
      return begin(null, work);
    }
    if (current.territory() != null) {
      throw new IllegalStateException("a transaction of a territory is open");
    }
    return work.apply(current.handle());
  }

  @Override
  public Handle handle() {
    var current = open.get();
    if (current == null) {
      throw new IllegalStateException("no transaction is open");
    }
    return current.handle();
  }

  @Override
  public void afterCommit(Runnable action) {
    var current = open.get();
    if (current == null) {
      action.run();
    } else {
      current.afterCommit().add(action);
    }
  }

  @Override
  public long statementsOfThisThread() {
    return statements.get()[0];
  }

  private <T extends @Nullable Object> T begin(
      @Nullable TerritoryId territory, Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(territory, work);
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !isConflict(failure)) {
          throw failure;
        }
        pauseBefore(attempt);
      }
    }
  }

  private <T extends @Nullable Object> T once(
      @Nullable TerritoryId territory, Function<Handle, T> work) {
    var afterCommit = new ArrayList<Runnable>();
    T result =
        jdbi.<T, RuntimeException>inTransaction(
            handle -> {
              enter(handle, territory == null ? "" : territory.value());
              open.set(new Open(territory, handle, afterCommit));
              try {
                return work.apply(handle);
              } finally {
                open.remove();
              }
            });
    afterCommit.forEach(Runnable::run);
    return result;
  }

  /** Sets the territory, or none, for this transaction only: a connection forgets it at its end. */
  private static void enter(Handle handle, String territory) {
    try (var set =
        handle.getConnection().prepareStatement("select set_config('ent.territory', ?, true)")) {
      set.setString(1, territory);
      set.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("the territory could not be set", failure);
    }
  }

  private static boolean isConflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        return state.equals("40001") || state.equals("40P01");
      }
    }
    return false;
  }

  private static void pauseBefore(int attempt) {
    try {
      Thread.sleep(10L << attempt);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two tries", stop);
    }
  }
}
