package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Who was given which right (fr: distribution des droits). Rights that a profile holds by itself
 * ({@link fr.ent.api.access.DeclaredRight#usual}) are not listed.
 *
 * <p>Safe for use by several threads. Changes are kept in the audit log and hold at the next
 * request on this node, within five seconds on others. What a profile or a duty holds in a
 * structure is held by those who wear it there. Days are those of the time zone of the ENT.
 *
 * <p>Who holds {@link #ADMINISTER} over some structures only sees and changes what was given over
 * these; where nothing at all is administered, methods throw {@link
 * fr.ent.api.access.AccessRefusedException} unless they say otherwise.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Grants {
  /** Give and take back rights; cannot be delegated. */
  Right ADMINISTER = new Right("access:administer");

  /** List the rights that services declare, by their ids: what there is to give; needs no right. */
  List<DeclaredRight> declared(Actor actor);

  /** Give a right for always, see {@link #give(Actor, Holder, Right, Scope, Period)}. */
  default Grant give(Actor actor, Holder holder, Right right, Scope scope) {
    return give(actor, holder, right, scope, Period.ALWAYS);
  }

  /**
   * Give a right or a role for a time; giving it twice is giving it once.
   *
   * @throws IllegalArgumentException if no service declares the right, there is no such role, or
   *     the actor may not know of the person or group (ISO-6), or somebody but the house gives a
   *     right that is held {@linkplain DeclaredRight#everywhere everywhere} over less than the
   *     territory
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold over that scope
   *     both {@link #ADMINISTER} and, for as long as it is given, the right itself, or each right
   *     of the role (ISO-7)
   */
  Grant give(Actor actor, Holder holder, Right right, Scope scope, Period period);

  /**
   * Let somebody act in the actor's place: a right or a role of the actor's own, until a day. It
   * ends earlier when the actor loses it, and goes no further: nobody delegates what was delegated
   * to him.
   *
   * @throws IllegalArgumentException if there is no last day, it has passed or is more than a year
   *     away, somebody delegates to himself, to nobody of the staff or to somebody of whom he may
   *     not know, {@link #ADMINISTER} is among the rights, or one is held {@linkplain
   *     DeclaredRight#everywhere everywhere} and the scope is less
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold it himself there
   */
  Grant delegate(Actor actor, PersonId person, Right right, Scope scope, Period period);

  /** List the rights that the actor holds himself over a structure and may delegate there. */
  List<DeclaredRight> delegable(Actor actor, StructureId structure);

  /** List what the actor has delegated and what was delegated to him; needs no right. */
  List<Grant> delegations(Actor actor);

  /**
   * Take a right back; one that is not there is taken back already. Who delegated a right takes it
   * back without {@link #ADMINISTER}.
   */
  void takeBack(Actor actor, UUID grant);

  /** List what was given, by right. */
  List<Grant> all(Actor actor);

  /** List the roles, by their labels. */
  List<Role> roles(Actor actor);

  /**
   * Make a role or change it for all who hold it.
   *
   * @throws IllegalArgumentException if no service declares one of its rights
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #ADMINISTER}
   *     and each of its rights over the whole territory
   */
  void define(Actor actor, Role role);

  /**
   * Take a role away, from all who hold it too.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #ADMINISTER}
   *     over the whole territory
   */
  void drop(Actor actor, Right role);
}
