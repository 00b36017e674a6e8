package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.accounts.AccountFrozen;
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
import java.time.LocalDate;
import java.util.UUID;

/**
 * Erases lessons of years gone by, follows people who are erased or merged, and ends addresses made
 * with an account in wrong hands.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Effacer les séances anciennes et suivre les personnes effacées ou fusionnées.",
    english = "Erase old lessons and follow people erased or merged.")
class TimetableUpkeep implements RecurringJob {
  private final Territories territories;
  private final Database database;
  private final SchoolCalendar calendar;
  private final Clock clock;

  @Inject
  TimetableUpkeep(
      Territories territories, Database database, SchoolCalendar calendar, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "timetable:let-go";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    var today = LocalDate.now(clock);
    for (var territory : territories.all()) {
      var house = Actor.house(territory.id());
      database.useTerritory(territory.id(), handle -> letGo(house, new PeopleShelf(handle), today));
    }
  }

  /** Nothing goes before it is a year old, wherever the school year turns. */
  private void letGo(Actor house, PeopleShelf shelf, LocalDate today) {
    for (var school : shelf.schoolsBefore(today.minusYears(1))) {
      var turned = calendar.schoolYear(house, school, today).turnedBy(today);
      shelf.letGo(school, turned.minusYears(1));
    }
    shelf.letGoUnread(today.minusYears(1));
  }

  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toArray(UUID[]::new);
    database.useTerritory(deleted.territory(), handle -> new PeopleShelf(handle).erase(people));
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(
        merged.territory(),
        handle -> new PeopleShelf(handle).merge(merged.survivor(), merged.absorbed()));
  }

  /** A secret address outlives a new password: whoever had the account must not have kept one. */
  void end(@Observes AccountFrozen frozen) {
    database.useTerritory(
        frozen.territory(),
        handle -> new AddressShelf(handle).revokeMadeSince(frozen.person(), frozen.since()));
  }
}
