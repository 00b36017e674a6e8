package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;

/** Looks at the reasons that nobody has delegated. */
@EntService
class DefaultOwnRights implements OwnRights {
  private final Reasons reasons;

  @Inject
  DefaultOwnRights(Reasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public boolean holds(Actor actor, Right right) {
    return reasons.findOwn(actor, right, null).isPresent();
  }

  @Override
  public boolean holds(Actor actor, Right right, StructureId place) {
    return reasons.findOwn(actor, right, place).isPresent();
  }
}
