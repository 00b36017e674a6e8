package fr.ent.auth.access;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place where it is decided: why somebody may do something, if at all. */
@EntService
class Reasons {
  private final Function<TerritoryId, GrantIndex> grants;
  private final Function<TerritoryId, UsualIndex> table;
  private final Ties ties;
  private final Clock clock;

  /** Why something is allowed. */
  sealed interface Reason {
    /** The house itself acts. */
    record House() implements Reason {}

    /** The right was given, by itself or with a role. */
    record Given(Grant grant, Optional<Role> role) implements Reason {}

    /** The right goes with what the actor is, tied to the target. */
    record Usual(Affiliation hat, UsualIndex.Held held, Ties.Tie tie) implements Reason {}
  }

  @Inject
  Reasons(GrantShelf shelf, UsualShelf table, Ties ties, Clock clock) {
    this(shelf::index, table::index, ties, clock);
  }

  Reasons(
      Function<TerritoryId, GrantIndex> grants,
      Function<TerritoryId, UsualIndex> table,
      Ties ties,
      Clock clock) {
    this.grants = grants;
    this.table = table;
    this.ties = ties;
    this.clock = clock;
  }

  /** Find the first reason, if there is one; without a target, for the whole territory. */
  Optional<Reason> find(Actor actor, Right right, @Nullable AccessTarget target) {
    return find(asked(actor, right, true), target);
  }

  /** Find a reason that is the actor's own, which nobody has delegated. */
  Optional<Reason> findOwn(Actor actor, Right right, @Nullable AccessTarget target) {
    return find(asked(actor, right, false), target);
  }

  /**
   * Require a right that is the actor's own; nobody gives on what he has not, or has in somebody's
   * place only (ISO-7).
   */
  void requireOwn(Actor actor, Right right, @Nullable AccessTarget target) {
    if (findOwn(actor, right, target).isEmpty()) {
      throw new AccessRefusedException(right);
    }
  }

  /** Require the same of a right that is to be given: nobody gives it for longer than he has it. */
  void requireOwn(Actor actor, Right right, @Nullable AccessTarget target, Period given) {
    var asked = asked(actor, right, false).lasting(given);
    if (find(asked, target).isEmpty()) {
      throw new AccessRefusedException(right);
    }
  }

  /** Tell whether the right was given to the actor over anything, in force or not. */
  boolean isGivenSomewhere(Actor actor, Right right) {
    return !places(actor, grants.apply(actor.territory()).holders(right)).isEmpty();
  }

  private Optional<Reason> find(Asked asked, @Nullable AccessTarget target) {
    if (asked.actor().isHouse()) {
      return Optional.of(new Reason.House());
    }
    var everywhere = given(asked, null);
    if (everywhere.isPresent() || target == null) {
      return everywhere;
    }
    var usual = usual(asked.actor(), asked.right(), target);
    if (usual.isPresent() || asked.places().isEmpty()) {
      return usual;
    }
    return target instanceof StructureId
        ? given(asked, target)
        : places(asked, target).flatMap(place -> given(asked, place).stream()).findFirst();
  }

  /** The classes and groups over which the right was given to the actor, and is in force. */
  Set<GroupId> groups(Actor actor, Right right) {
    var asked = asked(actor, right, true);
    return asked.places().stream()
        .flatMap(held -> held.places().groups())
        .filter(group -> given(asked, group).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** List what was given to the actor over a target, in force or not. */
  Stream<Grant> given(Actor actor, Right right, AccessTarget target) {
    var asked = asked(actor, right, true);
    return asked.places().stream()
        .flatMap(
            held ->
                Stream.concat(
                    held.places().at(null).stream(),
                    places(asked, target)
                        .filter(place -> !held.worn() || ties.isHere(actor, place))
                        .flatMap(place -> held.places().at(place).stream())));
  }

  /** Tell whether the right is in force over something else of the school of a target. */
  boolean isGivenBeside(Actor actor, Right right, AccessTarget target) {
    var asked = asked(actor, right, true);
    var schools = ties.structuresOf(actor, target).toList();
    return asked.places().stream()
        .flatMap(held -> held.places().all())
        .filter(place -> ties.structuresOf(actor, place).anyMatch(schools::contains))
        .anyMatch(place -> given(asked, place).isPresent());
  }

  private Asked asked(Actor actor, Right right, boolean delegated) {
    var index = grants.apply(actor.territory());
    var holders = index.holders(right);
    var places = holders.isEmpty() ? List.<Held>of() : places(actor, holders);
    return new Asked(index, actor, right, places, delegated, null);
  }

  /** What a target belongs to: its structures, and where something was given over any, groups. */
  private Stream<AccessTarget> places(Asked asked, AccessTarget target) {
    var structures = ties.structuresOf(asked.actor(), target).map(AccessTarget.class::cast);
    return asked.places().stream().anyMatch(held -> held.places().isOverGroups())
        ? Stream.concat(structures, ties.openGroupsOf(asked.actor(), target))
        : structures;
  }

  /**
   * What is asked, and all that the actor was given of it.
   *
   * @param delegated whether what was delegated counts
   * @param through for how long it must last; null where today is enough
   */
  private record Asked(
      GrantIndex index,
      Actor actor,
      Right right,
      List<Held> places,
      boolean delegated,
      @Nullable Period through) {
    Asked lasting(Period period) {
      return new Asked(index, actor, right, places, delegated, period);
    }

    boolean lasts(Grant grant) {
      var last = grant.period().to();
      return through == null
          || last.isEmpty()
          || through.to().filter(day -> !day.isAfter(last.get())).isPresent();
    }
  }

  /**
   * Where the actor was given a right.
   *
   * @param worn as a profile or duty: in a structure that is for those who wear it there, over a
   *     class for those who wear it in its school
   */
  private record Held(GrantIndex.Places places, boolean worn) {}

  private List<Held> places(Actor actor, GrantIndex.Holders holders) {
    var found = new ArrayList<Held>(2);
    add(found, holders.find(actor.person()), false);
    if (actor.affiliation().isPresent()) {
      var hat = actor.affiliation().get();
      add(found, holders.find(hat.profile()), true);
      for (var duty : hat.duties()) {
        add(found, holders.findDuty(duty.code()), true);
      }
    }
    if (!holders.groups().isEmpty()) {
      ties.groupsOf(actor)
          .filter(holders.groups()::contains)
          .distinct()
          .forEach(group -> add(found, holders.find(group), false));
    }
    return found;
  }

  private static void add(List<Held> found, GrantIndex.@Nullable Places places, boolean worn) {
    if (places != null) {
      found.add(new Held(places, worn));
    }
  }

  private Optional<Reason> given(Asked asked, @Nullable AccessTarget place) {
    for (var held : asked.places()) {
      if (place == null || !held.worn() || ties.isHere(asked.actor(), place)) {
        for (var grant : held.places().at(place)) {
          if (isInForce(asked, grant, place) && asked.lasts(grant)) {
            var role = Optional.ofNullable(asked.index().role(grant.right()));
            return Optional.of(new Reason.Given(grant, role));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A delegated right ends when whoever delegated it holds it no more. */
  private boolean isInForce(Asked asked, Grant grant, @Nullable AccessTarget place) {
    var by = grant.delegatedBy();
    if (grant.period().equals(Period.ALWAYS) && by.isEmpty()) {
      return true;
    }
    var today = LocalDate.now(clock);
    return grant.period().contains(today)
        && grant.until().filter(end -> !clock.instant().isBefore(end)).isEmpty()
        && (by.isEmpty()
            || (asked.delegated()
                && asThemselves(asked.actor(), by.get(), today)
                    .anyMatch(one -> isStillHeld(one, asked.right(), grant, place))));
  }

  /** Who opened an access to the support must go on administering the place too. */
  private boolean isStillHeld(Actor giver, Right right, Grant grant, @Nullable AccessTarget place) {
    return findOwn(giver, right, place).isPresent()
        && (grant.until().isEmpty() || findOwn(giver, Grants.ADMINISTER, place).isPresent());
  }

  private Stream<Actor> asThemselves(Actor actor, PersonId person, LocalDate today) {
    return Stream.concat(
        Stream.of(Actor.of(actor.territory(), person)),
        ties.hatsOf(actor, person)
            .filter(hat -> hat.period().contains(today))
            .map(hat -> Actor.of(actor.territory(), person, hat)));
  }

  private Optional<Reason> usual(Actor actor, Right right, AccessTarget target) {
    if (actor.affiliation().isEmpty()) {
      return Optional.empty();
    }
    var hat = actor.affiliation().get();
    for (var held : table.apply(actor.territory()).find(right, hat)) {
      var tie = tie(actor, hat, held, target);
      if (tie.isPresent()) {
        return Optional.of(new Reason.Usual(hat, held, tie.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Ties.Tie> tie(
      Actor actor, Affiliation hat, UsualIndex.Held held, AccessTarget target) {
    boolean holds =
        held.usual().isOf(hat)
            && (!held.isWithinStructure()
                || ties.find(actor, Ground.STRUCTURE, target).isPresent());
    return holds ? ties.find(actor, held.usual().ground(), target) : Optional.empty();
  }
}
