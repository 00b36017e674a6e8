package fr.ent.auth.keys;

import fr.ent.api.access.Door;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Forgets keys a month after their last day. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Oublier les clés d’accès un mois après leur dernier jour.",
    english = "Forget keys a month after their last day.")
class KeyUpkeep implements RecurringJob {
  private final Territories territories;
  private final Database database;
  private final Clock clock;

  @Inject
  KeyUpkeep(Territories territories, Database database, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:forget-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public void run() {
    var day = LocalDate.now(clock).minusMonths(1);
    territories
        .all()
        .forEach(
            territory ->
                database.useTerritory(
                    territory.id(), handle -> new KeyShelf(handle).removeBefore(day)));
  }
}
