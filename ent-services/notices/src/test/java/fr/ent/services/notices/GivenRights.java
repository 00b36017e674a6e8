package fr.ent.services.notices;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A policy by which people may do what a test gives them over a target; the house may everything.
 */
@ApplicationScoped
public class GivenRights implements AccessPolicy {
  private final Set<There> given = ConcurrentHashMap.newKeySet();

  private record There(PersonId person, Right right, AccessTarget target) {}

  void give(PersonId person, Right right, AccessTarget target) {
    given.add(new There(person, right, target));
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse();
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return actor.isHouse() || given.contains(new There(actor.person(), right, target));
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right, target), "donné");
  }
}
