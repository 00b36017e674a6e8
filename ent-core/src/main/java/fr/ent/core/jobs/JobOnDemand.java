package fr.ent.core.jobs;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import org.apiguardian.api.API;

/**
 * Work done when {@link Jobs#ask} asks for it (fr: tâche à la demande). If the process dies
 * half-way, it is run again from its start; if it throws, it is tried again, later and later.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface JobOnDemand {
  /** Name the job: unique, {@code <word>:<name>}. */
  String name();

  /** Do the work that was asked for with these words. */
  void run(String order);
}
