package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
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
      return yes("c’est l’ENT lui-même qui agit", right);
    }
    if (allows(actor, right)) {
      return yes("ce droit a été donné pour tout le territoire", right);
    }
    if (!allows(actor, right, target)) {
      return new Decision(
          false,
          "Non\u00a0: ni la personne, ni son profil, ni ses fonctions n’ont reçu ce droit ici ("
              + right
              + ").");
    }
    return actor.affiliation().filter(hat -> isUsual(actor, right, hat)).isPresent()
        ? yes("la direction tient ce droit dans son établissement", right)
        : yes("ce droit a été donné dans cet établissement", right);
  }

  private static boolean isUsual(Actor actor, Right right, Affiliation hat) {
    return UsualRights.hold(actor, right, hat.structure());
  }

  private static Decision yes(String because, Right right) {
    return new Decision(true, "Oui\u00a0: " + because + " (" + right + ").");
  }

  private boolean isPermitted(Actor actor, Right right, @Nullable AccessTarget target) {
    return security.isPermitted(
        ImmutablePrincipalCollection.ofSinglePrincipal(actor, "ent"),
        new NeededRight(right, target));
  }
}
