package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a pupil has missed, for the first time in a month, as many half-days without
 * justification as make an absence repeated (fr: absentéisme, seuil atteint).
 *
 * @param month its first day
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RepeatedAbsence(
    Instant at,
    TerritoryId territory,
    StructureId structure,
    PersonId pupil,
    LocalDate month,
    int halfDays)
    implements EntEvent {
  public RepeatedAbsence {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(month, "month");
  }

  @Override
  public String subject() {
    return pupil.toString();
  }
}
