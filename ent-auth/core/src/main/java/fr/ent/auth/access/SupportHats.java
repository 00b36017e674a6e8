package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What the support wears in schools that have let it in. */
@EntService
class SupportHats {
  private final Database database;
  private final Reasons reasons;
  private final Clock clock;

  @Inject
  SupportHats(Database database, Reasons reasons, Clock clock) {
    this.database = database;
    this.reasons = reasons;
    this.clock = clock;
  }

  List<Affiliation> of(Actor actor) {
    return isOfTheSupport(actor) ? open(actor) : List.of();
  }

  /** Everybody else, who is nearly everybody, is answered from memory. */
  private boolean isOfTheSupport(Actor actor) {
    return actor
            .affiliation()
            .filter(hat -> hat.profile().equals(SupportAccess.PROFILE))
            .isPresent()
        || reasons.isGivenSomewhere(actor, SupportAccess.ASK);
  }

  private List<Affiliation> open(Actor actor) {
    var now = clock.instant();
    return database
        .inTerritory(actor.territory(), handle -> new SupportShelf(handle).of(actor.person()))
        .stream()
        .filter(one -> one.at(now).state() == State.OPEN)
        .map(one -> Affiliation.of(one.wish().structure(), SupportAccess.PROFILE))
        .distinct()
        .toList();
  }
}
