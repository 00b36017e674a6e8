package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clocks of each school show; a school that is not known has the installation's. */
@EntService
class SchoolClocks {
  private final Directory directory;
  private final Clock clock;

  @Inject
  SchoolClocks(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  ZoneId zone(TerritoryId territory, StructureId structure) {
    return directory
        .findStructure(Actor.house(territory), structure)
        .map(Structure::zone)
        .orElse(clock.getZone());
  }

  LocalDateTime now(TerritoryId territory, StructureId structure) {
    return LocalDateTime.ofInstant(clock.instant(), zone(territory, structure));
  }
}
