package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That a pupil came late to a lesson (fr: retard).
 *
 * @param lesson when the lesson was, on the clocks of the structure
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Lateness(PersonId pupil, StructureId structure, TimeSpan lesson, int minutes) {
  public Lateness {
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(lesson, "lesson");
  }
}
