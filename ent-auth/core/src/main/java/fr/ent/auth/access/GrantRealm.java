package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/** Tells Shiro what an actor may do. It lets nobody in: that is the desk's work. */
@EntService
class GrantRealm extends AuthorizingRealm {
  private final GrantShelf shelf;
  private final Instance<Directory> directory;

  @Inject
  GrantRealm(GrantShelf shelf, Instance<Directory> directory) {
    this.shelf = shelf;
    this.directory = directory;
    setName("ent");
    setCachingEnabled(false);
  }

  @Override
  public boolean supports(AuthenticationToken token) {
    return false;
  }

  @Override
  protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    throw new UnsupportedOperationException("nobody signs in through the realm of rights");
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    return new SimpleAuthorizationInfo();
  }

  @Override
  public boolean isPermitted(PrincipalCollection principals, Permission permission) {
    return permission instanceof NeededRight needed
        && principals.getPrimaryPrincipal() instanceof Actor actor
        && isHeld(actor, needed);
  }

  private boolean isHeld(Actor actor, NeededRight needed) {
    if (actor.isHouse()) {
      return true;
    }
    var index = shelf.index(actor.territory());
    if (index.holdsEverywhere(actor, needed.right())) {
      return true;
    }
    var target = needed.target();
    return target != null
        && index.holdsSomewhere(actor, needed.right())
        && structuresOf(actor, target).stream()
            .anyMatch(structure -> index.holds(actor, needed.right(), structure));
  }

  /** The structures that a target belongs to, as the house knows them. */
  private List<StructureId> structuresOf(Actor actor, AccessTarget target) {
    var house = Actor.house(actor.territory());
    if (target instanceof StructureId structure) {
      return List.of(structure);
    }
    if (target instanceof PersonId person) {
      return directory.get().affiliationsOf(house, person).stream()
          .map(Affiliation::structure)
          .distinct()
          .toList();
    }
    return directory.get().findGroup(house, (GroupId) target).stream()
        .map(group -> group.structure())
        .toList();
  }
}
