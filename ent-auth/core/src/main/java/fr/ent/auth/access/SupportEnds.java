package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notes in the log what is over by the clock: accesses and unanswered requests; forgets old ones.
 * Rights end without it.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Inscrire au journal les accès d’assistance terminés et oublier les anciens.",
    english = "Note in the log the accesses of the support that are over, and forget old ones.")
class SupportEnds implements RecurringJob {
  private static final Duration KEPT = Duration.ofDays(90);

  private final Territories territories;
  private final OpenedGrants opened;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;

  @Inject
  SupportEnds(
      Territories territories,
      OpenedGrants opened,
      AuditLog audit,
      Database database,
      Clock clock) {
    this.territories = territories;
    this.opened = opened;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:support-ends";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
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
          var shelf = new SupportShelf(handle);
          shelf.running().stream()
              .map(one -> one.at(now))
              .filter(one -> one.state() == State.LAPSED || one.state() == State.ENDED)
              .forEach(one -> end(territory, shelf, one));
          shelf.forget(now.minus(KEPT));
        });
  }

  private void end(TerritoryId territory, SupportShelf shelf, SupportRequest request) {
    opened.close(territory, shelf.opened(request.id()));
    shelf.end(request.id(), request.state(), clock.instant());
    var operation = request.state() == State.LAPSED ? "support:lapse" : "support:end";
    audit.append(Actor.house(territory), request.fact(operation));
  }
}
