package fr.ent.portal.admin;

/**
 * What giving a right would change.
 *
 * @param people how many would hold it; more than the directory counts where it stops counting
 */
public record GivingView(GrantForm form, String right, String holder, String where, int people) {}
