package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place where it is decided: why somebody may do something, if at all. */
@EntService
class Reasons {
  private final GrantShelf shelf;
  private final RightsCatalogue catalogue;
  private final Ties ties;
  private final Clock clock;

  /** Why something is allowed. */
  sealed interface Reason {
    /** The house itself acts. */
    record House() implements Reason {}

    /** The right was given, by itself or with a role. */
    record Given(Grant grant, Optional<Role> role) implements Reason {}

    /** The right goes with what the actor is, tied to the target. */
    record Usual(Affiliation hat, Ties.Tie tie) implements Reason {}
  }

  @Inject
  Reasons(GrantShelf shelf, RightsCatalogue catalogue, Ties ties, Clock clock) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.ties = ties;
    this.clock = clock;
  }

  /** Find the first reason, if there is one; without a target, for the whole territory. */
  Optional<Reason> find(Actor actor, Right right, @Nullable AccessTarget target) {
    return find(actor, right, target, true);
  }

  /** Find a reason that is the actor's own, which nobody has delegated. */
  Optional<Reason> findOwn(Actor actor, Right right, @Nullable AccessTarget target) {
    return find(actor, right, target, false);
  }

  /** Tell whether the right was given to the actor over anything, in force or not. */
  boolean isGivenSomewhere(Actor actor, Right right) {
    var index = shelf.index(actor.territory());
    return holders(index, actor, right).stream()
        .anyMatch(holder -> index.holdsSomewhere(holder, right));
  }

  private Optional<Reason> find(
      Actor actor, Right right, @Nullable AccessTarget target, boolean delegated) {
    if (actor.isHouse()) {
      return Optional.of(new Reason.House());
    }
    var index = shelf.index(actor.territory());
    var holders =
        holders(index, actor, right).stream()
            .filter(holder -> index.holdsSomewhere(holder, right))
            .toList();
    var everywhere = given(index, actor, holders, right, null, delegated);
    if (everywhere.isPresent() || target == null) {
      return everywhere;
    }
    var usual = usual(actor, right, target);
    return usual.isPresent() || holders.isEmpty()
        ? usual
        : ties.structuresOf(actor, target)
            .flatMap(at -> given(index, actor, holders, right, at, delegated).stream())
            .findFirst();
  }

  /** As whom an actor may have been given the right. */
  private List<Holder> holders(GrantIndex index, Actor actor, Right right) {
    var holders = new ArrayList<Holder>();
    holders.add(Holder.of(actor.person()));
    actor
        .affiliation()
        .ifPresent(
            hat -> {
              holders.add(Holder.of(hat.profile()));
              hat.duties().forEach(duty -> holders.add(Holder.ofDuty(duty.code())));
            });
    var groups = index.groups(right);
    if (!groups.isEmpty()) {
      ties.groupsOf(actor).filter(groups::contains).map(Holder::of).forEach(holders::add);
    }
    return holders;
  }

  private Optional<Reason> given(
      GrantIndex index,
      Actor actor,
      List<Holder> holders,
      Right right,
      @Nullable StructureId structure,
      boolean delegated) {
    var today = LocalDate.now(clock);
    return holders.stream()
        .filter(holder -> structure == null || reaches(actor, holder, structure))
        .flatMap(holder -> index.find(holder, right, structure).stream())
        .filter(grant -> grant.period().contains(today))
        .filter(grant -> isHeldOn(actor, grant, right, structure, today, delegated))
        .map(
            grant ->
                (Reason) new Reason.Given(grant, Optional.ofNullable(index.role(grant.right()))))
        .findFirst();
  }

  /** What a profile or duty was given in a structure is for those who wear it there. */
  private static boolean reaches(Actor actor, Holder holder, StructureId structure) {
    return holder.kind() == Holder.Kind.PERSON
        || holder.kind() == Holder.Kind.GROUP
        || actor.affiliation().map(hat -> hat.structure().equals(structure)).orElse(false);
  }

  /** A delegated right ends when whoever delegated it holds it no more. */
  private boolean isHeldOn(
      Actor actor,
      Grant grant,
      Right right,
      @Nullable StructureId structure,
      LocalDate today,
      boolean delegated) {
    return grant.delegatedBy().isEmpty()
        || (delegated
            && asThemselves(actor, grant.delegatedBy().get(), today)
                .anyMatch(one -> findOwn(one, right, structure).isPresent()));
  }

  private Stream<Actor> asThemselves(Actor actor, PersonId person, LocalDate today) {
    return Stream.concat(
        Stream.of(Actor.of(actor.territory(), person)),
        ties.hatsOf(actor, person)
            .filter(hat -> hat.period().contains(today))
            .map(hat -> Actor.of(actor.territory(), person, hat)));
  }

  private Optional<Reason> usual(Actor actor, Right right, AccessTarget target) {
    return actor
        .affiliation()
        .flatMap(
            hat ->
                catalogue.find(right).map(DeclaredRight::usual).stream()
                    .flatMap(all -> all.stream())
                    .filter(usual -> usual.profile().equals(hat.profile()))
                    .flatMap(usual -> ties.find(actor, usual.ground(), target).stream())
                    .map(tie -> (Reason) new Reason.Usual(hat, tie))
                    .findFirst());
  }
}
