package fr.ent.services.webhooks;

import fr.ent.api.access.Door;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
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

/**
 * Forgets messages after {@code ent.webhooks.keep} (thirty days), and those of who is erased;
 * pauses hooks registered with an account in wrong hands.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Oublier les envois anciens et ceux qui parlent de personnes effacées.",
    english = "Forget old messages, and those about people erased.")
class HookUpkeep implements RecurringJob {
  private static final int AT_ONCE = 5_000;

  private final Territories territories;
  private final Database database;
  private final Clock clock;
  private final Duration keep;

  @Inject
  HookUpkeep(Territories territories, Database database, Clock clock, Settings settings) {
    this.territories = territories;
    this.database = database;
    this.clock = clock;
    this.keep = settings.duration("ent.webhooks.keep", Duration.ofDays(30));
  }

  @Override
  public String name() {
    return "webhooks:upkeep";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    for (var territory : territories.all()) {
      while (forget(territory.id()) == AT_ONCE) {
        // the next ones
      }
    }
  }

  private int forget(TerritoryId territory) {
    var moment = clock.instant().minus(keep);
    return database.inTerritory(
        territory, handle -> new MessageShelf(handle).removeBefore(moment, AT_ONCE));
  }

  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toList();
    database.useTerritory(deleted.territory(), handle -> new MessageShelf(handle).erase(people));
  }

  /** What waits stays: whoever administers hooks looks at the address, and opens or removes it. */
  void pause(@Observes AccountFrozen frozen) {
    database.useTerritory(
        frozen.territory(),
        handle -> new HookShelf(handle).pauseMadeSince(frozen.person(), frozen.since()));
  }
}
