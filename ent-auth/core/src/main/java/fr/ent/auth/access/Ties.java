package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Ground;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What ties an actor to a target, as the house knows it today. */
@EntService
class Ties {
  private final Supplier<Directory> directory;

  /**
   * A tie that was found: the class or group behind it, if one is, as an administrator knows it.
   */
  record Tie(Ground ground, Optional<GroupMembership> through) {}

  @Inject
  Ties(Instance<Directory> directory) {
    this((Supplier<Directory>) directory::get);
  }

  Ties(Supplier<Directory> directory) {
    this.directory = directory;
  }

  /** Find the tie of a kind, in the structure whose hat the actor wears. */
  Optional<Tie> find(Actor actor, Ground ground, AccessTarget target) {
    return switch (ground) {
      case SELF -> tie(ground, target.equals(actor.person()));
      case OWN_CHILD -> tie(ground, target instanceof PersonId pupil && isChild(actor, pupil));
      case TAUGHT ->
          through(actor, ground, target, List.of(Capacity.TEACHER, Capacity.FORM_TEACHER));
      case FORM_CLASS -> through(actor, ground, target, List.of(Capacity.FORM_TEACHER));
      case STRUCTURE -> tie(ground, isHere(actor, target));
    };
  }

  private static Optional<Tie> tie(Ground ground, boolean holds) {
    return holds ? Optional.of(new Tie(ground, Optional.empty())) : Optional.empty();
  }

  private boolean isChild(Actor actor, PersonId pupil) {
    return directory.get().pupilsOf(house(actor), actor.person()).stream()
        .filter(PupilRelation::isGuardian)
        .anyMatch(relation -> relation.pupil().equals(pupil));
  }

  private Optional<Tie> through(
      Actor actor, Ground ground, AccessTarget target, List<Capacity> capacities) {
    var groups = groupsOf(actor, target);
    return directory.get().groupsOf(house(actor), actor.person()).stream()
        .filter(one -> capacities.contains(one.capacity()) && groups.contains(one.group()))
        .filter(one -> isHere(actor, one.group()))
        .findFirst()
        .map(one -> new Tie(ground, Optional.of(one)));
  }

  /** The groups that a target is, or is a member of. */
  private List<GroupId> groupsOf(Actor actor, AccessTarget target) {
    if (target instanceof GroupId group) {
      return List.of(group);
    }
    return target instanceof PersonId person
        ? directory.get().groupsOf(house(actor), person).stream()
            .filter(one -> one.capacity() == Capacity.MEMBER)
            .map(GroupMembership::group)
            .toList()
        : List.of();
  }

  /** The groups of a feed that a target is, or is a member of, and that are there today. */
  Stream<GroupId> openGroupsOf(Actor actor, AccessTarget target) {
    return groupsOf(actor, target).stream().filter(one -> ground(actor, one).isPresent());
  }

  /** Tell whether a target belongs to the structure whose hat the actor wears. */
  boolean isHere(Actor actor, AccessTarget target) {
    if (actor.affiliation().isEmpty()) {
      return false;
    }
    var here = actor.affiliation().get().structure();
    return target instanceof StructureId
        ? target.equals(here)
        : structuresOf(actor, target).anyMatch(here::equals);
  }

  /** The structures that a target belongs to. */
  Stream<StructureId> structuresOf(Actor actor, AccessTarget target) {
    if (target instanceof StructureId structure) {
      return Stream.of(structure);
    }
    if (target instanceof PersonId person) {
      return directory.get().affiliationsOf(house(actor), person).stream()
          .map(Affiliation::structure)
          .distinct();
    }
    return ground(actor, (GroupId) target).map(Group::structure).stream();
  }

  boolean isStructure(Actor actor, StructureId structure) {
    return directory.get().findStructure(house(actor), structure).isPresent();
  }

  /** The classes and groups that the actor is in, as what it may be. */
  Stream<GroupId> groupsOf(Actor actor) {
    return directory.get().groupsOf(house(actor), actor.person()).stream()
        .map(GroupMembership::group);
  }

  /** The hats of somebody else of the territory. */
  Stream<Affiliation> hatsOf(Actor actor, PersonId person) {
    return directory.get().affiliationsOf(house(actor), person).stream();
  }

  /** Tell whether an actor may know of a person or group; profiles and duties everybody knows. */
  boolean knows(Actor actor, Holder holder) {
    return switch (holder.kind()) {
      case PERSON -> {
        var person = PersonId.of(holder.value());
        yield directory.get().namesOf(actor, List.of(person)).containsKey(person);
      }
      case GROUP -> directory.get().findGroup(actor, GroupId.of(holder.value())).isPresent();
      case PROFILE, DUTY -> true;
    };
  }

  /** What somebody is called; nothing for whom the directory does not know. */
  Optional<String> nameOf(Actor actor, PersonId person) {
    return Optional.ofNullable(directory.get().namesOf(house(actor), List.of(person)).get(person))
        .map(PersonNames::display);
  }

  /**
   * Find a group over which rights may be held: none that people made, who would take whom they
   * name into the charge of somebody else.
   */
  private Optional<Group> ground(Actor actor, GroupId group) {
    return group(actor, group).filter(one -> one.kind() != GroupKind.MANUAL);
  }

  Optional<Group> group(Actor actor, GroupId group) {
    return directory.get().findGroup(house(actor), group);
  }

  private static Actor house(Actor actor) {
    return Actor.house(actor.territory());
  }
}
