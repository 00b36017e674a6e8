package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a plan changed lessons of a structure (fr: emploi du temps importé); nothing is told
 * where it changed none.
 *
 * @param firstWeek the Monday of the first week that it speaks of
 * @param lastWeek the Monday of the last
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TimetableTaken(
    Instant at,
    TerritoryId territory,
    StructureId structure,
    LocalDate firstWeek,
    LocalDate lastWeek)
    implements EntEvent {
  public TimetableTaken {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(firstWeek, "firstWeek");
    Objects.requireNonNull(lastWeek, "lastWeek");
  }

  @Override
  public String subject() {
    return structure.toString();
  }
}
