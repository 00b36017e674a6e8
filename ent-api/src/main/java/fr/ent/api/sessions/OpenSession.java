package fr.ent.api.sessions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.signon.Assurance;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A session that is open (fr: session).
 *
 * @param device what the browser says it is, shortened: {@code Firefox, Android}
 * @param method how the person was recognised: {@code password}, or the name of a source
 * @param assurance how sure it was then that this is the person
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OpenSession(
    SessionId id,
    PersonId person,
    Instant opened,
    Instant lastSeen,
    String device,
    String method,
    Assurance assurance) {
  public OpenSession {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(opened, "opened");
    Objects.requireNonNull(lastSeen, "lastSeen");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(assurance, "assurance");
  }
}
