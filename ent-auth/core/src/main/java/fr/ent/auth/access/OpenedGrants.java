package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rights behind an access that is open: those of who opened it, until a minute. */
@EntService
class OpenedGrants {
  private final GrantShelf shelf;
  private final Reasons reasons;
  private final Clock clock;

  @Inject
  OpenedGrants(GrantShelf shelf, Reasons reasons, Clock clock) {
    this.shelf = shelf;
    this.reasons = reasons;
    this.clock = clock;
  }

  /** Require that the actor may let others in, and holds himself what they would do there. */
  void requireOwn(Actor actor, Set<Right> rights, StructureId structure) {
    requireAdministers(actor, structure);
    rights.forEach(right -> reasons.requireOwn(actor, right, structure));
  }

  void requireAdministers(Actor actor, StructureId structure) {
    reasons.requireOwn(actor, Grants.ADMINISTER, structure);
  }

  boolean administers(Actor actor, StructureId structure) {
    return reasons.findOwn(actor, Grants.ADMINISTER, structure).isPresent();
  }

  /** Open what was asked for; tells the grants. */
  Set<UUID> open(Actor actor, SupportRequest request, Instant until) {
    var period = Period.between(LocalDate.now(clock), LocalDate.ofInstant(until, clock.getZone()));
    return request.wish().rights().stream()
        .map(right -> grant(actor, request, right, period, until))
        .map(grant -> shelf.add(actor.territory(), grant).id())
        .collect(Collectors.toSet());
  }

  private static Grant grant(
      Actor actor, SupportRequest request, Right right, Period period, Instant until) {
    return new Grant(
        UUID.randomUUID(),
        Holder.of(request.asker()),
        right,
        Scope.of(request.wish().structure()),
        period,
        Optional.of(actor.person()),
        Optional.of(until));
  }

  void close(TerritoryId territory, Collection<UUID> grants) {
    grants.forEach(one -> shelf.remove(territory, one));
  }
}
