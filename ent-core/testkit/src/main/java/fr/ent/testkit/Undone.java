package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.core.database.Database;
import org.apiguardian.api.API;

/** Work that ends badly, for tests of what must not outlive it. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Undone {
  private static final class End extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Undone() {}

  /** Do something in a transaction of {@link Fixture#TERRITORY} that is rolled back. */
  public static void work(Database database, Runnable work) {
    try {
      database.useTerritory(
          Fixture.TERRITORY,
          handle -> {
            work.run();
            throw new End();
          });
    } catch (End expected) {
      // as it should
    }
  }
}
