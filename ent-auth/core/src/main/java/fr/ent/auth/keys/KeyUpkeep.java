package fr.ent.auth.keys;

import fr.ent.api.access.Door;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.territory.Territories;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Forgets keys a month after their last day, and those made with an account in wrong hands. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french =
        "Oublier les clés d’accès un mois après leur dernier jour, et celles d’un compte détourné.",
    english = "Forget keys a month after their last day, and those of an account in wrong hands.")
class KeyUpkeep implements RecurringJob {
  private final Territories territories;
  private final Database database;
  private final Clock clock;

  @Inject
  KeyUpkeep(Territories territories, Database database, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "auth:forget-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public void run() {
    var day = LocalDate.now(clock).minusMonths(1);
    territories
        .all()
        .forEach(
            territory ->
                database.useTerritory(
                    territory.id(), handle -> new KeyShelf(handle).removeBefore(day)));
  }

  /** A key outlives a new password: whoever had the account must not have kept one. */
  void end(@Observes AccountFrozen frozen) {
    database.useTerritory(
        frozen.territory(),
        handle -> new KeyShelf(handle).removeMadeSince(frozen.person(), frozen.since()));
  }
}
