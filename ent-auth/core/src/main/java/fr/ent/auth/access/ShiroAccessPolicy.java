package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.subject.ImmutablePrincipalCollection;
import org.jspecify.annotations.Nullable;

/** Asks Shiro, which asks the grants. Sessions, remember-me and threads of Shiro are not used. */
@EntService
class ShiroAccessPolicy implements AccessPolicy {
  private final DefaultSecurityManager security;

  @Inject
  ShiroAccessPolicy(GrantRealm realm) {
    this.security = new DefaultSecurityManager(realm);
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return isPermitted(actor, right, null);
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return isPermitted(actor, right, target);
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    if (actor.isHouse()) {
      return new Decision(true, "Oui : c’est l’ENT lui-même qui agit.");
    }
    if (allows(actor, right)) {
      return new Decision(
          true, "Oui : ce droit a été donné sur tout le territoire (" + right + ").");
    }
    return allows(actor, right, target)
        ? new Decision(true, "Oui : ce droit est tenu dans cet établissement (" + right + ").")
        : new Decision(false, "Non : personne n’a donné ce droit ici (" + right + ").");
  }

  private boolean isPermitted(Actor actor, Right right, @Nullable AccessTarget target) {
    return security.isPermitted(
        ImmutablePrincipalCollection.ofSinglePrincipal(actor, "ent"),
        new NeededRight(right, target));
  }
}
