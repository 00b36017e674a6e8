package fr.ent.portal.setup;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.core.StartRefusedException;
import fr.ent.portal.words.Dictionary;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;

/** Waits for accounts, which are made after the event that tells of a person. */
@Shared
public class MadeAccounts {
  private static final int TRIES = 1200;
  private static final long BETWEEN_MILLIS = 100;

  private final Accounts accounts;

  @Inject
  public MadeAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Wait until somebody's account is there.
   *
   * @throws StartRefusedException if it does not come
   */
  public void await(Actor house, PersonId person) {
    for (int i = 0; accounts.find(house, person).isEmpty(); i++) {
      if (i > TRIES) {
        throw StartRefusedException.in(Dictionary.class, "accounts-late");
      }
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw StartRefusedException.in(Dictionary.class, "stopped").because(stop);
    }
  }
}
