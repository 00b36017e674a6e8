package fr.ent.auth.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.territory.TerritoryId;
import java.net.URI;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Tries to sign in through a source that have begun (fr: tentatives en cours). Each lives ten
 * minutes, belongs to one browser, and is spent by the first answer. Safe for use by several
 * threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface OutsideAttempts {
  /**
   * A try that was answered.
   *
   * @param goal where the person wanted to go
   */
  record Spent(LoginAttempt attempt, String goal) {}

  /** Begin a try, for the browser that holds this token. */
  LoginAttempt begin(
      TerritoryId territory, SourceName source, URI returnTo, String goal, String browser);

  /** Spend a try, whatever the answer holds; nothing if it is not this browser's, or too old. */
  Optional<Spent> spend(TerritoryId territory, SourceName source, String state, String browser);

  /** Let in whom the source vouches for, and how surely. */
  Entrance enter(
      TerritoryId territory, ExternalIdentity identity, Assurance assurance, Caller caller);

  /** Keep in the audit log why an answer was refused. */
  void refused(TerritoryId territory, SourceName source, SignOnRefusedException why);
}
