package fr.ent.auth.opening;

import fr.ent.api.access.Door;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Puts away late openings once the day has come in every time zone. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Ranger les ouvertures de l’année qui sont passées.",
    english = "Put away openings of the year that are over.")
class OpeningSweep implements RecurringJob {
  private final Territories territories;
  private final OpeningShelf shelf;
  private final Clock clock;

  @Inject
  OpeningSweep(Territories territories, OpeningShelf shelf, Clock clock) {
    this.territories = territories;
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:sweep-openings";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public void run() {
    var everywhere = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    territories.all().forEach(one -> shelf.sweep(one.id(), everywhere));
  }
}
