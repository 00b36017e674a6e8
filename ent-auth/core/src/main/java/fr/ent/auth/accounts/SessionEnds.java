package fr.ent.auth.accounts;

import fr.ent.api.access.Door;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Duration;

/** Puts away sessions whose time is over, and tells of them. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Fermer les sessions dont le temps est passé.",
    english = "Close sessions whose time is over.")
class SessionEnds implements RecurringJob {
  private final Territories territories;
  private final SessionRegistry sessions;

  @Inject
  SessionEnds(Territories territories, SessionRegistry sessions) {
    this.territories = territories;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "auth:end-sessions";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> sessions.closeOver(territory.id()));
  }
}
