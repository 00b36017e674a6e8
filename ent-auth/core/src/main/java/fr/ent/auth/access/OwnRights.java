package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.INTERNAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import org.apiguardian.api.API;

/**
 * Tells what somebody holds himself, in nobody's place: no delegation, no access of the support.
 */
@API(status = INTERNAL, since = "0.1")
public interface OwnRights {
  /** Tell whether a right over the whole territory is the actor's own. */
  boolean holds(Actor actor, Right right);

  /** Tell whether a right over a structure is the actor's own. */
  boolean holds(Actor actor, Right right, StructureId place);
}
