package fr.ent.portal.web;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody may open a page. Nothing else in the portal decides that. */
@Shared
public class Gate {
  private final AccessPolicy policy;

  @Inject
  public Gate(AccessPolicy policy) {
    this.policy = policy;
  }

  /** Tell whether the page opens. */
  public boolean opens(Access access, @Nullable Actor actor) {
    if (access instanceof Access.Everybody) {
      return true;
    }
    if (access instanceof Access.Holding holding) {
      return actor != null && holds(actor, holding);
    }
    return actor != null;
  }

  private boolean holds(Actor actor, Access.Holding holding) {
    return policy.allows(actor, holding.right())
        || actor
            .affiliation()
            .map(hat -> policy.allows(actor, holding.right(), hat.structure()))
            .orElse(false);
  }
}
