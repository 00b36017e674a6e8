package fr.ent.auth.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.territory.TerritoryId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where sessions are opened (fr: guichet de connexion): the one way in for pages and protocols.
 *
 * <p>Safe for use by several threads. A refused try takes as long and answers the same whether or
 * not the account exists. Failures are counted by account and by network.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LoginDesk {
  /** Let somebody in with a password. */
  Entrance enter(TerritoryId territory, Credentials credentials, Caller caller);

  /**
   * Choose a password with an activation code, and come in. The code is spent by its first use.
   *
   * @param credentials the sign-in name and the new password
   * @throws fr.ent.api.accounts.PasswordRefusedException if the code is right and the password not
   *     good enough; the code can then be used again
   */
  Entrance activate(TerritoryId territory, Credentials credentials, String code, Caller caller);

  /**
   * Let in whom an outside source vouches for, no more surely than with a password, see {@link
   * #enter(TerritoryId, ExternalIdentity, Assurance, Caller)}.
   */
  default Entrance enter(TerritoryId territory, ExternalIdentity identity, Caller caller) {
    return enter(territory, identity, Assurance.LOW, caller);
  }

  /**
   * Let in whom an outside source vouches for, if that means exactly one person with an account.
   *
   * @param assurance how sure the source is; the session keeps it
   */
  Entrance enter(
      TerritoryId territory, ExternalIdentity identity, Assurance assurance, Caller caller);

  /**
   * Take the second step with a code of the {@linkplain fr.ent.api.accounts.SecondFactors second
   * factor}, or a printed one. The session is as sure as {@link Assurance#SUBSTANTIAL}.
   *
   * @param step the secret of an {@link Entrance} that asked for it, at most ten minutes ago
   */
  Entrance finish(TerritoryId territory, String step, String code, Caller caller);

  /**
   * Tell whether a session opens nothing yet: whoever wears this hat must show a second factor, by
   * the setting {@code ent.auth.second-factor}, and came in without.
   */
  boolean asksMoreOf(SignedIn signedIn);

  /** Find the session of a secret, unless its time is over. One query. */
  Optional<SignedIn> find(TerritoryId territory, String secret);

  /**
   * Wear another hat for the rest of the session; one that the person does not have, nor
   * {@linkplain fr.ent.auth.access.SupportAccess#hats was let in with}, is ignored.
   */
  void wear(SignedIn signedIn, Affiliation hat);

  /** Close a session; its secret opens nothing any more. */
  void close(TerritoryId territory, SessionId session);
}
