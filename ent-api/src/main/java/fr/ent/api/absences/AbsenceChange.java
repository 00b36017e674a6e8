package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One line of the history of an absence (fr: historique): nothing is ever taken out of it.
 *
 * @param by who changed it: for a roll call whoever took or corrected it, for an explanation
 *     whoever gave or judged it
 * @param state what the absence was from then on
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AbsenceChange(Instant at, PersonId by, AbsenceState state) {
  public AbsenceChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(state, "state");
  }
}
