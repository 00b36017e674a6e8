package fr.ent.portal.worlds;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Period;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Planted faults: gifts of administrators that are not looked at as they should be. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class LooseGrants implements Grants {
  private static volatile Fault planted = Fault.NONE;

  private final Grants grants;
  private final AccessPolicy access;

  /** What is not looked at. */
  enum Fault {
    NONE,
    /** Who administers the place gives what they do not hold there. */
    NOT_HELD,
    /** Who holds a right over the place gives it without administering there. */
    NOT_ADMINISTERED,
    /** Who may give in one of the places gives in all of them. */
    ONE_PLACE_FOR_ALL
  }

  @Inject
  LooseGrants(@Delegate @Any Grants grants, AccessPolicy access) {
    this.grants = grants;
    this.access = access;
  }

  static void plant(Fault fault) {
    planted = fault;
  }

  @Override
  public Grant give(Actor actor, Holder holder, Right right, Scope scope, Period period) {
    boolean loose =
        switch (planted) {
          case NONE -> false;
          case NOT_HELD -> holds(actor, ADMINISTER, scope);
          case NOT_ADMINISTERED -> holds(actor, right, scope);
          case ONE_PLACE_FOR_ALL ->
              scope.places().anyMatch(one -> access.allows(actor, ADMINISTER, one))
                  && scope.places().anyMatch(one -> access.allows(actor, right, one));
        };
    return grants.give(
        loose ? Actor.house(actor.territory()) : actor, holder, right, scope, period);
  }

  private boolean holds(Actor actor, Right right, Scope scope) {
    return scope.isTerritory()
        ? access.allows(actor, right)
        : scope.places().allMatch(one -> access.allows(actor, right, one));
  }
}
