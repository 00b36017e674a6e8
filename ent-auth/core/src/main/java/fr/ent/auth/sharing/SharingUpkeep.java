package fr.ent.auth.sharing;

import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sharing.SharingEnded;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.core.jobs.RecurringJob;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Ends the shares whose last day is over, and follows people who are erased or merged. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Finir les partages échus et suivre les personnes effacées ou fusionnées.",
    english = "End shares that are over and follow people erased or merged.")
class SharingUpkeep implements RecurringJob {
  private final Territories territories;
  private final Database database;
  private final EventBus events;
  private final Clock clock;

  @Inject
  SharingUpkeep(Territories territories, Database database, EventBus events, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:end-shares";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> endPassed(territory.id()));
  }

  private void endPassed(TerritoryId territory) {
    database.useTerritory(
        territory,
        handle ->
            new ShareShelf(handle)
                .removeBefore(LocalDate.now(clock))
                .forEach(
                    one ->
                        events.publish(
                            new SharingEnded(
                                clock.instant(), territory, one.thing(), one.with()))));
  }

  /** What they owned is nobody's until the service says whose, and stays shared with others. */
  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toList();
    database.useTerritory(deleted.territory(), handle -> new SharePeople(handle).erase(people));
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(
        merged.territory(),
        handle -> new SharePeople(handle).merge(merged.survivor(), merged.absorbed()));
  }
}
