package fr.ent.core.jobs;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Where work is asked for that nobody waits for (fr: file de tâches). */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Jobs {
  /**
   * Ask for a {@link JobOnDemand} to be run as soon as may be; within a transaction, just after it
   * is committed. Asking again with one key while the first waits or runs is asking once.
   *
   * @param job the name of the job
   * @param key tells one order from another
   * @param order what the job is told; never anything personal
   * @throws IllegalArgumentException if no bean is that job
   */
  void ask(String job, String key, String order);
}
