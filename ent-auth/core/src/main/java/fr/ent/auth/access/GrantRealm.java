package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
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
  private final Reasons reasons;

  @Inject
  GrantRealm(Reasons reasons) {
    this.reasons = reasons;
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
        && reasons.find(actor, needed.right(), needed.target()).isPresent();
  }
}
