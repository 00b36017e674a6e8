package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Who was given which right (fr: distribution des droits). Rights that a profile holds by itself
 * ({@link fr.ent.api.access.DeclaredRight#usual}) are not listed.
 *
 * <p>Safe for use by several threads. Every method requires {@link #ADMINISTER}; changes are kept
 * in the audit log and hold at the next request on this node, within five seconds on others. What a
 * profile or a duty holds in a structure is held by those who wear it there.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Grants {
  /** Give and take back rights. */
  Right ADMINISTER = new Right("access:administer");

  /** List the rights that services declare, by their ids: what there is to give. */
  List<DeclaredRight> declared(Actor actor);

  /**
   * Give a right; giving it twice is giving it once. {@link #ADMINISTER} over the scope is enough.
   *
   * @throws IllegalArgumentException if no service declares the right
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold over that scope
   *     both {@link #ADMINISTER} and the right itself
   */
  Grant give(Actor actor, Holder holder, Right right, Scope scope);

  /** Take a right back; one that is not there is taken back already. */
  void takeBack(Actor actor, UUID grant);

  /** List what was given, by right. */
  List<Grant> all(Actor actor);
}
