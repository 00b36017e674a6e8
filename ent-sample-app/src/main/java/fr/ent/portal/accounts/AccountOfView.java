package fr.ent.portal.accounts;

import fr.ent.api.accounts.AccountState;

/**
 * One account.
 *
 * @param guarded whether a second factor is kept
 * @param told key of what was just done; empty where nothing was
 */
public record AccountOfView(AccountsView.Row row, boolean guarded, String told) {
  /** Tell whether it is blocked. */
  public boolean isBlocked() {
    return row.account().filter(one -> one.state() == AccountState.BLOCKED).isPresent();
  }
}
