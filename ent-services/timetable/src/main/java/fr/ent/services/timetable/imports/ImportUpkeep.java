package fr.ent.services.timetable.imports;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.Territories;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Erases what files said long ago, and follows people who are erased or merged. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Effacer les imports anciens et suivre les personnes effacées ou fusionnées.",
    english = "Erase old imports and follow people erased or merged.")
class ImportUpkeep implements RecurringJob {
  private static final Duration KEPT = Duration.ofDays(60);
  private static final UUID NOBODY = new UUID(0, 0);

  private final Territories territories;
  private final Database database;
  private final SchoolCalendar calendar;
  private final Clock clock;

  @Inject
  ImportUpkeep(Territories territories, Database database, SchoolCalendar calendar, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "timetable:let-go-imports";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    for (var territory : territories.all()) {
      var house = Actor.house(territory.id());
      database.useTerritory(
          territory.id(), handle -> letGo(house, new ImportShelf(handle), LocalDate.now(clock)));
    }
  }

  /** Content goes after sixty days; nothing else before it is a year old, wherever years turn. */
  private void letGo(Actor house, ImportShelf shelf, LocalDate today) {
    shelf.openBefore(clock.instant().minus(KEPT)).forEach(shelf::close);
    for (var school : shelf.schoolsBefore(began(today.minusYears(1)))) {
      var turned = calendar.schoolYear(house, school, today).turnedBy(today);
      shelf.letGo(school, began(turned.minusYears(1)));
    }
  }

  private Instant began(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toArray(UUID[]::new);
    database.useTerritory(
        deleted.territory(),
        handle -> {
          new ImportShelf(handle).erase(people, NOBODY);
          new ChoiceShelf(handle).erase(people, NOBODY);
        });
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(
        merged.territory(),
        handle -> {
          new ImportShelf(handle).merge(merged.survivor().value(), merged.absorbed().value());
          new ChoiceShelf(handle).merge(merged.survivor().value(), merged.absorbed().value());
        });
  }
}
