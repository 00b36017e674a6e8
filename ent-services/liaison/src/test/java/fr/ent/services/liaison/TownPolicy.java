package fr.ent.services.liaison;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Everybody holds what the declared rights say, on their grounds, and nothing more. */
@Singleton
public class TownPolicy implements AccessPolicy {
  private final SmallTown town;
  private final Instance<DeclaresRights> declared;

  @Inject
  public TownPolicy(SmallTown town, Instance<DeclaresRights> declared) {
    this.town = town;
    this.declared = declared;
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse();
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return actor.isHouse()
        || declared.stream()
            .flatMap(one -> one.rights().stream())
            .filter(one -> one.right().equals(right))
            .anyMatch(one -> holds(actor, one, target));
  }

  private boolean holds(Actor actor, DeclaredRight right, AccessTarget target) {
    return right.usual().stream()
        .filter(one -> actor.affiliation().filter(one::isOf).isPresent())
        .anyMatch(one -> town.isTied(actor, one.ground(), target));
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right, target), "d’office");
  }
}
