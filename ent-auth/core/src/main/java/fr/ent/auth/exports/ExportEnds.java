package fr.ent.auth.exports;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notes in the log what nobody answered or took in time; forgets what is of no use any more. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Inscrire au journal les demandes d’extraction échues et oublier les anciennes.",
    english = "Note in the log the requests for exports that lapsed, and forget old ones.")
class ExportEnds implements RecurringJob {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration DAY = Duration.ofHours(24);

  private final Territories territories;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;

  @Inject
  ExportEnds(Territories territories, AuditLog audit, Database database, Clock clock) {
    this.territories = territories;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:export-ends";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    var now = clock.instant();
    territories.all().forEach(one -> end(one.id(), now));
  }

  private void end(TerritoryId territory, Instant now) {
    database.useTerritory(
        territory,
        handle -> {
          var shelf = new ExportShelf(handle);
          shelf.in(State.WAITING, State.CONFIRMED).stream()
              .map(one -> shelf.lock(one.id()).orElse(one).at(now))
              .filter(one -> one.state() == State.LAPSED)
              .forEach(
                  one -> {
                    shelf.end(one.id(), State.LAPSED, now);
                    audit.append(Actor.house(territory), one.fact("export:lapse"));
                  });
          shelf.forget(now.minus(KEPT), now.minus(DAY), now.minus(DAY));
        });
  }
}
