package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Reminds once of what is due within {@code ent.liaison.remind-days} (2), from four in the
 * afternoon on the clock of the school.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Relancer avant l’échéance les familles qui n’ont pas répondu.",
    english = "Remind families who did not answer before the due day.")
class LiaisonReminders implements RecurringJob {
  private static final int HOUR = 16;

  private final Territories territories;
  private final LiaisonFollowUps followUps;
  private final Database database;
  private final Clock clock;
  private final int days;

  @Inject
  LiaisonReminders(
      Territories territories,
      LiaisonFollowUps followUps,
      Database database,
      Clock clock,
      Settings settings) {
    this.territories = territories;
    this.followUps = followUps;
    this.database = database;
    this.clock = clock;
    this.days = settings.number("ent.liaison.remind-days", 2);
  }

  @Override
  public String name() {
    return "liaison:reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> remind(territory.id()));
  }

  private void remind(TerritoryId territory) {
    database
        .inTerritory(
            territory, handle -> new MessageShelf(handle, clock.instant()).dueWithin(days, HOUR))
        .forEach(message -> remind(territory, message));
  }

  private void remind(TerritoryId territory, LiaisonMessageId message) {
    database.useTerritory(
        territory,
        handle -> {
          followUps.remind(Actor.house(territory), message);
          new MessageShelf(handle, clock.instant()).remindedOf(message);
        });
  }
}
