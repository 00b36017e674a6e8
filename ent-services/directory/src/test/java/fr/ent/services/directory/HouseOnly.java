package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import jakarta.enterprise.context.ApplicationScoped;

/** A policy by which only the house may do anything. */
@ApplicationScoped
public class HouseOnly implements AccessPolicy {
  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse();
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return actor.isHouse();
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(actor.isHouse(), "la maison");
  }
}
