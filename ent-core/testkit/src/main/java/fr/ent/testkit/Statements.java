package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.core.database.Database;
import java.util.stream.LongStream;
import org.apiguardian.api.API;

/** Counts what work asks the database. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Statements {
  private static final int TIMES = 3;

  private Statements() {}

  /**
   * Do the work three times and tell the least number of statements that it ran on this thread.
   * What is known for some seconds only has to be read again in one of them, perhaps; whoever
   * counts once finds that on a slow day.
   */
  public static long least(Database database, Runnable work) {
    return LongStream.range(0, TIMES).map(time -> once(database, work)).min().orElseThrow();
  }

  private static long once(Database database, Runnable work) {
    long before = database.statementsOfThisThread();
    work.run();
    return database.statementsOfThisThread() - before;
  }
}
