package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.GroupId;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The one place that decides who may do what (fr: politique d'accès). Nothing is allowed unless a
 * grant says so.
 *
 * <p>Safe for use by several threads. Decisions follow the grants in force at the moment of the
 * question.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AccessPolicy {
  /** Tell whether the actor holds a right over the whole territory. */
  boolean allows(Actor actor, Right right);

  /** Tell whether the actor holds a right over a target. */
  boolean allows(Actor actor, Right right, AccessTarget target);

  /**
   * List the classes and groups over which the actor was given a right by name, in force today: a
   * list of people adds their members to whom the actor knows of anyway. A policy that gives no
   * right over a class lists none.
   */
  default Set<GroupId> groups(Actor actor, Right right) {
    return Set.of();
  }

  /** Explain the decision in words that a head of school understands, in both languages. */
  Decision explain(Actor actor, Right right, AccessTarget target);

  /**
   * Require a right over the whole territory.
   *
   * @throws AccessRefusedException if the actor does not hold it
   */
  default void require(Actor actor, Right right) {
    if (!allows(actor, right)) {
      throw new AccessRefusedException(right);
    }
  }

  /**
   * Require a right over a target.
   *
   * @throws AccessRefusedException if the actor does not hold it there
   */
  default void require(Actor actor, Right right, AccessTarget target) {
    if (!allows(actor, right, target)) {
      throw new AccessRefusedException(right);
    }
  }
}
