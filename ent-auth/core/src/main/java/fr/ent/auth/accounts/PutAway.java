package fr.ent.auth.accounts;

import fr.ent.api.access.Door;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Forgets codes, outside tries and counts of failures that are of no more use. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Oublier codes et essais qui ne servent plus.",
    english = "Forget codes and tries of no more use.")
class PutAway implements RecurringJob {
  private final Territories territories;
  private final Throttle throttle;
  private final Database database;
  private final Clock clock;

  @Inject
  PutAway(Territories territories, Throttle throttle, Database database, Clock clock) {
    this.territories = territories;
    this.throttle = throttle;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:put-away";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> putAway(territory.id()));
  }

  private void putAway(TerritoryId territory) {
    throttle.putAway(territory);
    var now = Timestamp.from(clock.instant());
    database.useTerritory(
        territory,
        handle -> {
          handle.execute("delete from auth.activation where expires < ?", now);
          handle.execute("delete from auth.attempt where expires < ?", now);
          handle.execute("delete from auth.second_step where expires < ?", now);
        });
  }
}
