package fr.ent.services.absences;

import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/**
 * Follows people who are erased or merged, and lets go of what is over: documents after {@code
 * ent.absences.documents.keep} days (365), everything else after {@code ent.absences.keep} days
 * (1461, four years); punishments and sanctions leave the file on the day that the code sets
 * (R511-13).
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Effacer ce qui est échu, suivre les personnes effacées ou fusionnées.",
    english = "Erase what is over, follow people erased or merged.")
class AbsenceUpkeep implements RecurringJob {
  private static final int FOUR_YEARS = 1461;
  private static final int ONE_YEAR = 365;

  private final Territories territories;
  private final Database database;
  private final Clock clock;
  private final Period kept;
  private final Period documentsKept;

  @Inject
  AbsenceUpkeep(Territories territories, Database database, Clock clock, Settings settings) {
    this.territories = territories;
    this.database = database;
    this.clock = clock;
    this.kept = Period.ofDays(settings.number("ent.absences.keep", FOUR_YEARS));
    this.documentsKept = Period.ofDays(settings.number("ent.absences.documents.keep", ONE_YEAR));
  }

  @Override
  public String name() {
    return "absences:let-go";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    var today = LocalDate.now(clock);
    territories
        .all()
        .forEach(
            one ->
                database.useTerritory(
                    one.id(),
                    handle -> {
                      var people = new AbsencePeople(handle);
                      people.forgetDocumentsBefore(today.minus(documentsKept));
                      people.forgetBefore(today.minus(kept));
                      people.efface(today);
                    }));
  }

  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toList();
    database.useTerritory(deleted.territory(), handle -> new AbsencePeople(handle).erase(people));
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(
        merged.territory(),
        handle -> new AbsencePeople(handle).merge(merged.survivor(), merged.absorbed()));
  }
}
