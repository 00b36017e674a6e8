package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That somebody is sent word of an absence (fr: alerte).
 *
 * @param notBefore the end of the grace period; how it arrived, notices know
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AlertSent(AbsenceId absence, PersonId recipient, Instant notBefore) {
  public AlertSent {
    Objects.requireNonNull(absence, "absence");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(notBefore, "notBefore");
  }
}
