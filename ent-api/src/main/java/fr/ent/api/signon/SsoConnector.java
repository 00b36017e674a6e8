package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import fr.ent.api.identity.SourceName;
import java.net.URI;
import org.apiguardian.api.API;

/**
 * Lets people in on the word of an outside source (fr: guichet, fournisseur d'identité).
 *
 * <p>It says who vouches and for which outside identity; {@link IdentityResolver} says whom that
 * means. Called from several threads at once.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface SsoConnector {
  /** Name the source; unique among the connectors of an installation. */
  SourceName source();

  /** Tell what the button on the sign-in page says, in French. */
  String label();

  /** Tell where to send the browser so that the source recognises the person; carries the state. */
  URI challenge(LoginAttempt attempt);

  /**
   * Check what the source sent back for this attempt. The house has compared the state and spent
   * the attempt; what the source signs is for the connector to check, against the nonce.
   *
   * @throws SignOnRefusedException if it is forged, stale, replayed, meant for another attempt,
   *     incomplete, or holds a parameter twice
   */
  ExternalIdentity verify(LoginAttempt attempt, ReturnedParameters returned);

  /**
   * Tell how sure the source is of an identity that {@link #verify} gave; the session keeps it.
   * Nothing more than {@link Assurance#LOW} unless the connector says so.
   */
  default Assurance assurance(ExternalIdentity identity) {
    return Assurance.LOW;
  }
}
