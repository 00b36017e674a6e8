package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That a pupil was missing from a structure for a time (fr: absence).
 *
 * @param missed what was missed, on the clocks of the structure
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Absence(
    AbsenceId id, PersonId pupil, StructureId structure, TimeSpan missed, AbsenceState state) {
  public Absence {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(missed, "missed");
    Objects.requireNonNull(state, "state");
  }
}
