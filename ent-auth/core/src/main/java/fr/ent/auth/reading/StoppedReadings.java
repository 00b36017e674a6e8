package fr.ent.auth.reading;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Which accounts were stopped because they were shown more people than usual (fr: lectures
 * arrêtées). {@link fr.ent.api.access.ReadingBudget} stops them.
 *
 * <p>Safe for use by several threads. What requires {@link fr.ent.auth.crisis.Crisis#CUT} throws
 * {@link fr.ent.api.access.AccessRefusedException} without it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface StoppedReadings {
  /**
   * List those that are stopped now, newest first, of people over whom the actor holds {@link
   * fr.ent.auth.crisis.Crisis#CUT}; requires it over the territory or the school acted in.
   */
  List<StoppedReading> all(Actor actor);

  /**
   * Let an account read again: it begins to be counted anew, and may be stopped anew. One that is
   * not stopped stays as it is. Requires {@link fr.ent.auth.crisis.Crisis#CUT} over the person; of
   * oneself nobody lifts it. Kept in the audit log.
   */
  void lift(Actor actor, PersonId person);
}
