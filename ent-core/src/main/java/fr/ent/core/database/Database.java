package fr.ent.core.database;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one way to PostgreSQL.
 *
 * <p>A transaction belongs to one territory and to the thread that opened it; row security hides
 * the rest. Work runs again, from its beginning, when the database reports a conflict with another
 * transaction (up to five times). Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Database {
  /**
   * Do work in a transaction of a territory: in the open one if it is of this territory, else in a
   * new one.
   *
   * @throws IllegalStateException inside a transaction of another territory
   */
  <T extends @Nullable Object> T inTerritory(TerritoryId territory, Function<Handle, T> work);

  /** Do work that gives nothing back. */
  default void useTerritory(TerritoryId territory, Consumer<Handle> work) {
    inTerritory(
        territory,
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /**
   * Do work on tables that belong to no territory. Tables of territories show no rows.
   *
   * @throws IllegalStateException inside a transaction of a territory
   */
  <T extends @Nullable Object> T acrossTerritories(Function<Handle, T> work);

  /**
   * Give the connection of the open transaction, for a shelf called by a service under {@code
   * Atomic}.
   *
   * @throws IllegalStateException if none is open
   */
  Handle handle();

  /** Do something once the open transaction is committed; at once if none is open. */
  void afterCommit(Runnable action);

  /** Tell how many statements this thread has sent since it began; for tests that count them. */
  long statementsOfThisThread();
}
