package fr.ent.auth.cas;

import fr.ent.api.access.Door;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Duration;

/** Puts away tickets that nobody came for. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Ranger les tickets que personne n’est venu chercher.",
    english = "Put away tickets that nobody came for.")
class TicketSweep implements RecurringJob {
  private final Territories territories;
  private final Tickets tickets;

  @Inject
  TicketSweep(Territories territories, Tickets tickets) {
    this.territories = territories;
    this.tickets = tickets;
  }

  @Override
  public String name() {
    return "connectors:sweep-tickets";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> tickets.sweep(territory.id()));
  }
}
