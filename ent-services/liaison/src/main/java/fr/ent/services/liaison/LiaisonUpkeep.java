package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Lets go of what is of a school year, {@code ent.liaison.keep} (P90D) after its end follows people
 * who are erased or merged, and takes back what an account in wrong hands wrote.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french =
        "Effacer les mots et rendez-vous d’une année passée, suivre les fiches effacées ou"
            + " fusionnées, retirer ce qu’a écrit un compte détourné.",
    english =
        "Erase messages and appointments of a past year, follow records erased or merged, take back"
            + " what an account in wrong hands wrote.")
class LiaisonUpkeep implements RecurringJob {
  private final Territories territories;
  private final Database database;
  private final LiaisonWriting writing;
  private final SchoolYears years;
  private final Clock clock;
  private final Duration keep;

  @Inject
  LiaisonUpkeep(
      Territories territories,
      Database database,
      LiaisonWriting writing,
      SchoolYears years,
      Clock clock,
      Settings settings) {
    this.territories = territories;
    this.database = database;
    this.writing = writing;
    this.years = years;
    this.clock = clock;
    this.keep = settings.duration("ent.liaison.keep", Duration.ofDays(90));
  }

  @Override
  public String name() {
    return "liaison:retention";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    var day = LocalDate.now(clock).minusDays(keep.toDays());
    territories
        .all()
        .forEach(
            territory ->
                database.useTerritory(
                    territory.id(), handle -> letGo(territory.id(), new Erasure(handle), day)));
  }

  /** What is of a school year that was over on some day. */
  private void letGo(TerritoryId territory, Erasure erasure, LocalDate day) {
    for (var school : erasure.schoolsWithAnythingBefore(day)) {
      erasure.before(school, years.of(territory, school, day).first());
    }
  }

  void erase(@Observes PeopleDeleted deleted) {
    database.useTerritory(
        deleted.territory(), handle -> new Erasure(handle).erase(deleted.people()));
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(
        merged.territory(),
        handle -> new Erasure(handle).merge(merged.survivor(), merged.absorbed(), clock.instant()));
  }

  void takeBack(@Observes AccountFrozen frozen) {
    database.useTerritory(
        frozen.territory(),
        handle ->
            writing.takeBack(Actor.house(frozen.territory()), frozen.person(), frozen.since()));
  }
}
