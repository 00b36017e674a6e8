package fr.ent.core.events;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Events whose delivery was given up (fr: lettres mortes): shown to an administrator, who mends the
 * cause and has them delivered again. For use by the house; no right is asked for here.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface DeadLetters {
  /** List those of a territory, oldest first, a thousand at most. */
  List<DeadLetter> of(TerritoryId territory);

  /**
   * Put one back among the events to deliver, after those of its subject that wait already.
   *
   * @return whether it was still there
   */
  boolean deliverAgain(TerritoryId territory, long id);
}
