package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * The browsers that people have let show notices (fr: mes appareils). ACC-12.
 *
 * <p>Safe for use by several threads. Everybody has their own only.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface PushDevices {
  /** Tell the key that browsers ask for (RFC 8292 §4); empty where push is not set up. */
  Optional<String> key(Actor actor);

  /**
   * Add one; one that is there already, whoever had it, is from now on this person's.
   *
   * @throws IllegalArgumentException if its endpoint is at no push service that is let in
   */
  void add(Actor actor, PushSubscription subscription);

  /** List one's own. */
  List<PushDevice> mine(Actor actor);

  /** Forget one of one's own; one that is not there changes nothing. */
  void forget(Actor actor, UUID device);
}
