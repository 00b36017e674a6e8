package fr.ent.auth.crisis;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Destroys evidence that has been kept long enough; the log keeps which, by its SHA-256. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Détruire les preuves dont le délai est passé.",
    english = "Destroy evidence that has been kept long enough.")
class EvidenceRetention implements RecurringJob {
  private final Territories territories;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;

  @Inject
  EvidenceRetention(Territories territories, AuditLog audit, Database database, Clock clock) {
    this.territories = territories;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:evidence-retention";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> destroy(territory.id()));
  }

  private void destroy(TerritoryId territory) {
    database.useTerritory(
        territory,
        handle ->
            new EvidenceShelf(handle)
                .destroy(clock.instant())
                .forEach(
                    (id, sha256) ->
                        audit.append(
                            Actor.house(territory),
                            new AuditFact("crisis:destroy", id.toString(), "done", sha256))));
  }
}
