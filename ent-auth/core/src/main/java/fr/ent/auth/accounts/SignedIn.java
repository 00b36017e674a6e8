package fr.ent.auth.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.sessions.SessionId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Somebody whose session is open (fr: utilisateur connecté).
 *
 * @param signedInAt when the person was last recognised by password or by a source
 * @param method {@code password}, or the name of a source
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SignedIn(Actor actor, SessionId session, Instant signedInAt, String method) {
  public SignedIn {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(signedInAt, "signedInAt");
    Objects.requireNonNull(method, "method");
  }
}
