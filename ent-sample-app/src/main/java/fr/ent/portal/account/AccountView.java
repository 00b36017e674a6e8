package fr.ent.portal.account;

import fr.ent.api.accounts.Account;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.OpenSession;
import fr.ent.portal.web.FormErrors;
import fr.ent.portal.web.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one's own account.
 *
 * @param current id of the session in which the page is looked at; empty where not known
 * @param followed whether guardians follow a pupil of age; empty for everybody else
 * @param guarded whether a second factor is kept
 * @param told key of what was just done; empty where nothing was
 */
public record AccountView(
    Visitor who,
    Optional<Account> account,
    List<OpenSession> sessions,
    String current,
    Optional<Boolean> followed,
    boolean guarded,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /** Tell whether this is somebody who may let others act in their place. */
  public boolean delegates() {
    return who.profile().filter(Profile::isStaff).isPresent();
  }

  /** Tell whether a session is the one in which the page is looked at. */
  public boolean isThis(OpenSession session) {
    return session.id().toString().equals(current);
  }
}
