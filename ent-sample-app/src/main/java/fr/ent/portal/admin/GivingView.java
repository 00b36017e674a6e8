package fr.ent.portal.admin;

/**
 * What giving a right, or delegating it, would change.
 *
 * @param people how many would hold it; more than the directory counts where it stops counting
 * @param tooSmall whether the right opens nothing less than the whole territory, and less was
 *     chosen
 * @param room where it is given: {@link #RIGHTS} or {@link #DELEGATIONS}
 */
public record GivingView(
    GrantForm form,
    String right,
    String holder,
    String where,
    int people,
    boolean tooSmall,
    String room) {
  static final String RIGHTS = "rights";
  static final String DELEGATIONS = "delegations";
}
