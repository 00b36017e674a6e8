package fr.ent.auth.access;

import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import org.apache.shiro.authz.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A right that is asked for, in Shiro's words. It implies nothing by itself: the realm decides.
 *
 * @param target nothing for the whole territory
 */
record NeededRight(Right right, @Nullable AccessTarget target) implements Permission {
  @Override
  public boolean implies(Permission other) {
    return equals(other);
  }
}
