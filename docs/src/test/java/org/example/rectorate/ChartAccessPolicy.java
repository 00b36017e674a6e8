package org.example.rectorate;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.PersonId;
import fr.ent.core.Replacement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

// tag::replacement[]
/** In place of ours: what the rectorate's chart says, and nothing else. */
@Replacement
class ChartAccessPolicy implements AccessPolicy {
  private record Line(PersonId person, Right right, AccessTarget target) {}

  private final Set<Line> chart = ConcurrentHashMap.newKeySet();

  void draw(PersonId person, Right right, AccessTarget target) {
    chart.add(new Line(person, right, target));
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse();
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return actor.isHouse() || chart.contains(new Line(actor.person(), right, target));
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    boolean allowed = allows(actor, right, target);
    return new Decision(allowed, allowed ? "L'organigramme le dit." : "L'organigramme est muet.");
  }
}
// end::replacement[]
