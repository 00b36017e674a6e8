package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayReport;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolDay;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.WeeklyGrid;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The school calendar: the law, what was entered, and the grid of each school. */
@EntService
class DefaultSchoolCalendar implements SchoolCalendar {
  private final Database database;
  private final AccessPolicy access;
  private final Directory directory;
  private final AuditLog audit;

  @Inject
  DefaultSchoolCalendar(
      Database database, AccessPolicy access, Directory directory, AuditLog audit) {
    this.database = database;
    this.access = access;
    this.directory = directory;
    this.audit = audit;
  }

  @Override
  public List<SchoolDay> days(Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) >= DAYS_AT_MOST) {
      throw new IllegalArgumentException("a question covers at most " + DAYS_AT_MOST + " days");
    }
    return directory
        .findStructure(actor, structure)
        .map(school -> year(actor, school).days(first, last))
        .orElse(List.of());
  }

  private DaysOfSchool year(Actor actor, Structure school) {
    return ask(
        actor,
        shelf -> {
          var zone = zone(shelf, school);
          return new DaysOfSchool(
              school,
              shelf.grid(school.id()).orElse(WeeklyGrid.USUAL),
              shelf.of(school.id()),
              zone.map(shelf::of).orElse(List.of()),
              zone.map(shelf::years).orElse(List.of()));
        });
  }

  private static Optional<HolidayZone> zone(CalendarShelf shelf, Structure school) {
    return shelf.zone(school.id()).or(() -> HolidayZone.ofAcademy(school.academy()));
  }

  @Override
  public WeeklyGrid gridOf(Actor actor, StructureId structure) {
    return directory
        .findStructure(actor, structure)
        .flatMap(school -> ask(actor, shelf -> shelf.grid(school.id())))
        .orElse(WeeklyGrid.USUAL);
  }

  @Override
  public Optional<HolidayZone> zoneOf(Actor actor, StructureId structure) {
    return directory
        .findStructure(actor, structure)
        .flatMap(school -> ask(actor, shelf -> zone(shelf, school)));
  }

  @Override
  public Optional<SchoolYear> yearOf(Actor actor, StructureId structure, LocalDate day) {
    return zoneOf(actor, structure).stream()
        .flatMap(zone -> ask(actor, shelf -> shelf.years(zone)).stream())
        .filter(year -> year.contains(day))
        .findFirst();
  }

  @Override
  public List<Holiday> holidaysOf(Actor actor, HolidayZone zone) {
    // The days of a zone are printed in every newspaper; the territory is the actor's own.
    return directory.structures(actor).isEmpty() ? List.of() : ask(actor, shelf -> shelf.of(zone));
  }

  @Override
  public List<Holiday> closuresOf(Actor actor, StructureId structure) {
    return directory
        .findStructure(actor, structure)
        .map(school -> ask(actor, shelf -> shelf.of(school.id())))
        .orElse(List.of());
  }

  @Atomic
  @Override
  public void setGrid(Actor actor, StructureId structure, WeeklyGrid grid) {
    access.require(actor, ADMINISTER, structure);
    shelf().setGrid(structure, grid);
    note(actor, structure.toString());
  }

  @Atomic
  @Override
  public void setZone(Actor actor, StructureId structure, HolidayZone zone) {
    access.require(actor, ADMINISTER, structure);
    shelf().setZone(structure, zone);
    note(actor, structure.toString());
  }

  @Atomic
  @Override
  public void enter(Actor actor, HolidayZone zone, SchoolYear year) {
    access.require(actor, ADMINISTER);
    shelf().enter(zone, year);
    note(actor, zone.code());
  }

  @Atomic
  @Override
  public void enter(Actor actor, Holiday holiday) {
    note(actor, require(actor, holiday));
    shelf().enter(holiday, false);
  }

  @Atomic
  @Override
  public void remove(Actor actor, UUID holiday) {
    var found = shelf().find(holiday);
    if (found.isEmpty()) {
      access.require(actor, ADMINISTER);
      return;
    }
    note(actor, require(actor, found.get()));
    shelf().remove(holiday);
  }

  private String require(Actor actor, Holiday holiday) {
    if (holiday.structure().isPresent()) {
      access.require(actor, ADMINISTER, holiday.structure().get());
      return holiday.structure().get().toString();
    }
    access.require(actor, ADMINISTER);
    return holiday.zone().map(HolidayZone::code).orElse("");
  }

  @Atomic
  @Override
  public HolidayReport take(Actor actor, HolidayZone zone, String file) {
    access.require(actor, ADMINISTER);
    var report = HolidayText.read(zone, file);
    var first = report.taken().stream().map(Holiday::first).min(LocalDate::compareTo);
    var last = report.taken().stream().map(Holiday::last).max(LocalDate::compareTo);
    if (first.isPresent() && last.isPresent()) {
      shelf().removeImported(zone, first.get(), last.get());
      report.taken().forEach(one -> shelf().enter(one, true));
      note(actor, zone.code());
    }
    return report;
  }

  private void note(Actor actor, String target) {
    audit.append(actor, AuditFact.done("timetable:calendar", target));
  }

  private CalendarShelf shelf() {
    return new CalendarShelf(database.handle());
  }

  private <T> T ask(Actor actor, Function<CalendarShelf, T> work) {
    return database.inTerritory(actor.territory(), handle -> work.apply(new CalendarShelf(handle)));
  }
}
