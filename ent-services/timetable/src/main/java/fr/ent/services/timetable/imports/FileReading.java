package fr.ent.services.timetable.imports;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;

/** Finds by what a file holds which format it has, and reads it. */
@EntService
class FileReading {
  private final Instance<Format> formats;
  private final Directory directory;
  private final SchoolCalendar calendar;
  private final Clock clock;

  @Inject
  FileReading(
      @Any Instance<Format> formats, Directory directory, SchoolCalendar calendar, Clock clock) {
    this.formats = formats;
    this.directory = directory;
    this.calendar = calendar;
    this.clock = clock;
  }

  Written read(TerritoryId territory, StructureId structure, String name, InputStream content) {
    var file = SentFile.of(name, content);
    return formats.stream()
        .filter(one -> one.knows(file))
        .findFirst()
        .orElseThrow(() -> new UnreadableTimetableException(Reason.UNKNOWN_FORMAT))
        .read(file, school(territory, structure));
  }

  private School school(TerritoryId territory, StructureId id) {
    var house = Actor.house(territory);
    var structure = directory.findStructure(house, id);
    var zone = structure.map(Structure::zone).orElse(clock.getZone());
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var year = calendar.schoolYear(house, id, today);
    return new School(structure, zone, today, School.turnOf(year.first()));
  }
}
