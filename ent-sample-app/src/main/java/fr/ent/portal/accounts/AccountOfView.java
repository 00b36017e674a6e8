package fr.ent.portal.accounts;

import fr.ent.api.accounts.AccountState;

/**
 * One account.
 *
 * @param told key of what was just done; empty where nothing was
 */
public record AccountOfView(AccountsView.Row row, String told) {
  /** Tell whether it is blocked. */
  public boolean isBlocked() {
    return row.account().filter(one -> one.state() == AccountState.BLOCKED).isPresent();
  }
}
