package fr.ent.testkit.paper;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * A policy by which people may do what a test gives them, over the territory or over a target, and
 * the house may do everything.
 */
@ApplicationScoped
@API(status = EXPERIMENTAL, since = "0.1")
public class GivenRights implements AccessPolicy {
  private final Set<Object> given = ConcurrentHashMap.newKeySet();

  private record Everywhere(PersonId person, Right right) {}

  private record There(PersonId person, Right right, AccessTarget target) {}

  /** Let somebody do something over the territory. */
  public void give(PersonId person, Right right) {
    given.add(new Everywhere(person, right));
  }

  /** Let somebody do something to a target. */
  public void give(PersonId person, Right right, AccessTarget target) {
    given.add(new There(person, right, target));
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse() || given.contains(new Everywhere(actor.person(), right));
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return allows(actor, right) || given.contains(new There(actor.person(), right, target));
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right, target), "donné");
  }
}
