package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/** Tells that a punishment or sanction was decided for a pupil, and not which. */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeasureDecided(
    Instant at, TerritoryId territory, StructureId structure, PersonId pupil, MeasureId measure)
    implements EntEvent {
  public MeasureDecided {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(measure, "measure");
  }

  @Override
  public String subject() {
    return measure.toString();
  }
}
