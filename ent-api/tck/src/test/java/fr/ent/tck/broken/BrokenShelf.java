package fr.ent.tck.broken;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import jakarta.inject.Singleton;

/** Promises nothing in an interface, and hands out what it holds to whoever comes. */
@Singleton
class BrokenShelf {
  private final AccessPolicy access;

  BrokenShelf(AccessPolicy access) {
    this.access = access;
  }

  /** Nobody asks, here or before. */
  String lend(Actor actor) {
    return actor + lookUp(actor);
  }

  /** Whoever comes by {@link #keep} was asked, and whoever comes by {@link #lend} was not. */
  String lookUp(Actor actor) {
    return actor.toString();
  }

  String keep(Actor actor) {
    access.require(actor, new Right("notes:keep"));
    return lookUp(actor) + find(actor);
  }

  /** Only {@link #keep} comes here. */
  String find(Actor actor) {
    return actor.toString();
  }

  @Door(as = Door.As.ACTOR, french = "Les siens.", english = "One's own.")
  String count(Actor actor) {
    return actor.toString();
  }
}
