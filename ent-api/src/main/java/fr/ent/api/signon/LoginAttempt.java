package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import java.net.URI;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One try to sign in through a source (fr: tentative de connexion). Kept for ten minutes and spent
 * by the first answer, whatever it holds.
 *
 * @param state unguessable; must come back unchanged
 * @param nonce unguessable; for what the source signs
 * @param returnTo the address of ours to which the source answers
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LoginAttempt(TerritoryId territory, String state, String nonce, URI returnTo) {
  public LoginAttempt {
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(nonce, "nonce");
    Objects.requireNonNull(returnTo, "returnTo");
  }

  @Override
  public String toString() {
    return "login attempt";
  }
}
