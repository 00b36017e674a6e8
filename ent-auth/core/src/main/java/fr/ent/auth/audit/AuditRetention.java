package fr.ent.auth.audit;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * Lets entries of the log go after {@code ent.auth.audit.keep} (P365D). The chain of those that
 * stay begins where the last one gone ended; that some went is itself an entry.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Effacer du journal ce dont le délai est passé.",
    english = "Erase from the log what has been kept long enough.")
class AuditRetention implements RecurringJob {
  private final Territories territories;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;
  private final Duration keep;

  @Inject
  AuditRetention(
      Territories territories, AuditLog audit, Database database, Clock clock, Settings settings) {
    this.territories = territories;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
    this.keep = settings.duration("ent.auth.audit.keep", Duration.ofDays(365));
  }

  @Override
  public String name() {
    return "auth:audit-retention";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> letGo(territory.id()));
  }

  private void letGo(TerritoryId territory) {
    var before = Timestamp.from(clock.instant().minus(keep));
    database.useTerritory(
        territory,
        handle -> {
          int gone = moveBeginning(handle, before) == 0 ? 0 : deleteBeforeBeginning(handle);
          if (gone > 0) {
            var fact = new AuditFact("audit:let-go", "", "done", gone + " entries");
            audit.append(Actor.house(territory), fact);
          }
        });
  }

  /** Only the oldest in a row go: were the clock set back once, nothing is lost for it. */
  private static int moveBeginning(Handle handle, Timestamp before) {
    return handle.execute(
        """
        update auth.audit_head h set first = e.position + 1, root = e.hash
        from auth.audit_entry e
        where e.position = (
          select coalesce(
            (select min(position) from auth.audit_entry where at >= ?),
            (select max(position) + 1 from auth.audit_entry)) - 1)""",
        before);
  }

  private static int deleteBeforeBeginning(Handle handle) {
    return handle.execute(
        "delete from auth.audit_entry where position < (select first from auth.audit_head)");
  }
}
