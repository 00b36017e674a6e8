package fr.ent.core.jobs;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Work done again and again (fr: tâche périodique), on one node at a time. A bean of this type is
 * found and run; a failure is logged and the next turn comes as usual.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface RecurringJob {
  /** Name the job: unique, {@code <word>:<name>}. */
  String name();

  /** Tell how long to rest between two turns. */
  Duration every();

  /** Do the work once. */
  void run();
}
