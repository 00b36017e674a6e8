package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives and takes back rights, and says so in the log. */
@EntService
class DefaultGrants implements Grants {
  private final GrantShelf shelf;
  private final RightsCatalogue catalogue;
  private final AccessPolicy access;
  private final Reasons reasons;
  private final Ties ties;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultGrants(
      GrantShelf shelf,
      RightsCatalogue catalogue,
      AccessPolicy access,
      Reasons reasons,
      Ties ties,
      AuditLog audit,
      Clock clock) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.access = access;
    this.reasons = reasons;
    this.ties = ties;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Door(
      as = Door.As.EVERYBODY,
      french = "Quels droits existent n’est pas un secret.",
      english = "Which rights exist is no secret.")
  public List<DeclaredRight> declared(Actor actor) {
    return catalogue.all();
  }

  @Atomic
  @Override
  public Grant give(Actor actor, Holder holder, Right right, Scope scope, Period period) {
    var rights = rights(actor, right);
    requireOver(actor, ADMINISTER, scope);
    requireKnown(actor, holder);
    requireLargeEnough(actor, rights, scope);
    // ISO-7: nobody gives what he has not, has in somebody's place only, or has not so long.
    rights.forEach(one -> requireOwn(actor, one, scope, period));
    var grant = new Grant(UUID.randomUUID(), holder, right, scope, period, Optional.empty());
    return keep(actor, "access:give", grant);
  }

  @Atomic
  @Override
  public Grant delegate(Actor actor, PersonId person, Right right, Scope scope, Period period) {
    var rights = rights(actor, right);
    requireKnown(actor, Holder.of(person));
    requireDelegable(actor, person, rights, period);
    requireLargeEnough(actor, rights, scope);
    rights.forEach(one -> requireOwn(actor, one, scope));
    var grant =
        new Grant(
            UUID.randomUUID(),
            Holder.of(person),
            right,
            scope,
            period,
            Optional.of(actor.person()));
    return keep(actor, "access:delegate", grant);
  }

  /** ISO-6: whoever is of elsewhere is answered like somebody who does not exist. */
  private void requireKnown(Actor actor, Holder holder) {
    if (!actor.isHouse() && !ties.knows(actor, holder)) {
      throw new IllegalArgumentException("nobody is known to the actor by this id");
    }
  }

  /** What opens nothing less than the territory is not given over less; the house knows. */
  private void requireLargeEnough(Actor actor, Set<Right> rights, Scope scope) {
    if (!actor.isHouse() && !scope.isTerritory() && rights.stream().anyMatch(this::isEverywhere)) {
      throw new IllegalArgumentException("this right is held over the whole territory");
    }
  }

  private boolean isEverywhere(Right right) {
    return catalogue.find(right).filter(DeclaredRight::everywhere).isPresent();
  }

  private Grant keep(Actor actor, String operation, Grant grant) {
    audit.append(
        actor, new AuditFact(operation, grant.holder().value(), "done", grant.right().id()));
    return shelf.add(actor.territory(), grant);
  }

  private void requireDelegable(Actor actor, PersonId person, Set<Right> rights, Period period) {
    if (rights.contains(ADMINISTER)) {
      throw new IllegalArgumentException(ADMINISTER + " cannot be delegated");
    }
    if (person.equals(actor.person())) {
      throw new IllegalArgumentException("a right is delegated to somebody else");
    }
    if (ties.hatsOf(actor, person).noneMatch(hat -> hat.profile().isStaff())) {
      throw new IllegalArgumentException("a right is delegated to staff");
    }
    var today = LocalDate.now(clock);
    var last = period.to().orElse(LocalDate.MIN);
    if (last.isBefore(today) || last.isAfter(today.plusYears(1))) {
      throw new IllegalArgumentException("a delegation ends on a day within a year");
    }
  }

  /** The rights that are given with one: itself, or those of a role. */
  private Set<Right> rights(Actor actor, Right right) {
    if (!Role.isRole(right)) {
      requireDeclared(right);
      return Set.of(right);
    }
    return shelf.roles(actor.territory()).stream()
        .filter(role -> role.id().equals(right))
        .findFirst()
        .map(Role::rights)
        .orElseThrow(() -> new IllegalArgumentException("there is no role " + right));
  }

  private void requireDeclared(Right right) {
    if (catalogue.find(right).isEmpty()) {
      throw new IllegalArgumentException("no service declares the right " + right);
    }
  }

  private void requireOver(Actor actor, Right right, Scope scope) {
    if (!allows(actor, right, scope)) {
      throw new AccessRefusedException(right);
    }
  }

  private boolean allows(Actor actor, Right right, Scope scope) {
    return scope.isTerritory()
        ? access.allows(actor, right)
        : scope.places().allMatch(one -> access.allows(actor, right, one));
  }

  private void requireOwn(Actor actor, Right right, Scope scope, Period period) {
    if (scope.isTerritory()) {
      reasons.requireOwn(actor, right, null, period);
    }
    scope.places().forEach(one -> reasons.requireOwn(actor, right, one, period));
  }

  private void requireOwn(Actor actor, Right right, Scope scope) {
    if (scope.isTerritory()) {
      reasons.requireOwn(actor, right, null);
    }
    scope.places().forEach(one -> reasons.requireOwn(actor, right, one));
  }

  @Override
  public List<DeclaredRight> delegable(Actor actor, StructureId structure) {
    return catalogue.all().stream()
        .filter(one -> !one.right().equals(ADMINISTER) && !one.everywhere())
        .filter(one -> reasons.findOwn(actor, one.right(), structure).isPresent())
        .toList();
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne lit que ce qu’il a délégué ou reçu.",
      english = "Everybody reads only what they have delegated or received.")
  public List<Grant> delegations(Actor actor) {
    return shelf.all(actor.territory()).stream()
        .filter(grant -> grant.delegatedBy().isPresent())
        .filter(
            grant ->
                isDelegatedBy(actor, grant) || grant.holder().equals(Holder.of(actor.person())))
        .toList();
  }

  private static boolean isDelegatedBy(Actor actor, Grant grant) {
    return grant.delegatedBy().equals(Optional.of(actor.person()));
  }

  @Atomic
  @Override
  public void takeBack(Actor actor, UUID grant) {
    var found = shelf.find(actor.territory(), grant);
    if (found.isEmpty() || !isDelegatedBy(actor, found.get())) {
      requireOver(actor, ADMINISTER, found.map(Grant::scope).orElse(Scope.TERRITORY));
    }
    if (found.isPresent()) {
      shelf.remove(actor.territory(), grant);
      audit.append(
          actor,
          new AuditFact(
              "access:take-back", found.get().holder().value(), "done", found.get().right().id()));
    }
  }

  /** The table is what each node keeps in memory to decide; each place in it is asked for once. */
  @Override
  public List<Grant> all(Actor actor) {
    requireSomewhere(actor);
    var asked = new HashMap<Scope, Boolean>();
    return shelf.all(actor.territory()).stream()
        .filter(
            grant ->
                asked.computeIfAbsent(grant.scope(), scope -> allows(actor, ADMINISTER, scope)))
        .toList();
  }

  @Override
  public List<Role> roles(Actor actor) {
    requireSomewhere(actor);
    return shelf.roles(actor.territory());
  }

  @Atomic
  @Override
  public void define(Actor actor, Role role) {
    access.require(actor, ADMINISTER);
    role.rights().forEach(this::requireDeclared);
    role.rights().forEach(right -> requireOwn(actor, right, Scope.TERRITORY));
    shelf.keep(actor.territory(), role);
    var rights = role.rights().stream().map(Right::id).sorted().toList();
    audit.append(
        actor,
        new AuditFact("access:define-role", role.id().id(), "done", String.join(" ", rights)));
  }

  @Atomic
  @Override
  public void drop(Actor actor, Right role) {
    access.require(actor, ADMINISTER);
    if (shelf.drop(actor.territory(), role)) {
      audit.append(actor, AuditFact.done("access:drop-role", role.id()));
    }
  }

  /** Over the territory, over the structure of the actor's hat, or over any other given to him. */
  private void requireSomewhere(Actor actor) {
    boolean somewhere =
        access.allows(actor, ADMINISTER)
            || actor
                .affiliation()
                .filter(hat -> access.allows(actor, ADMINISTER, hat.structure()))
                .isPresent()
            || reasons.isGivenSomewhere(actor, ADMINISTER);
    if (!somewhere) {
      throw new AccessRefusedException(ADMINISTER);
    }
  }
}
