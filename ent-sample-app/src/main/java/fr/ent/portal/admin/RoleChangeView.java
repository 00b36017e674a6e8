package fr.ent.portal.admin;

import java.util.List;

/**
 * What defining a role, or taking it away, would change.
 *
 * @param form the role as it would be; without rights where it is taken away
 * @param gained what the rights let do that come with it
 * @param lost what the rights let do that come with it no more
 * @param grants how many times it is given
 * @param people how many hold it by that
 * @param undoable whether the change is offered to be undone
 */
public record RoleChangeView(
    RoleForm form,
    List<String> gained,
    List<String> lost,
    int grants,
    int people,
    boolean undoable) {
  /** Tell whether the role is taken away. */
  public boolean isDropped() {
    return form.rights().isEmpty();
  }
}
