package fr.ent.auth.reading;

import fr.ent.api.access.Door;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets readings and stops once the window has passed. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Oublier les lectures comptées qui ne comptent plus.",
    english = "Forget counted readings that count no more.")
class ReadingEnds implements RecurringJob {
  private final Territories territories;
  private final Database database;
  private final ReadingLimits limits;
  private final Clock clock;

  @Inject
  ReadingEnds(Territories territories, Database database, ReadingLimits limits, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:reading-ends";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var now = clock.instant();
    territories
        .all()
        .forEach(
            territory ->
                database.useTerritory(
                    territory.id(),
                    handle -> new ReadingShelf(handle).forget(now.minus(limits.window()), now)));
  }
}
