package org.example.printed;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may see whose lessons, as the access policy and the directory of the ENT say it. */
@EntService
class PrintedLeave {
  private final Directory directory;
  private final AccessPolicy access;

  @Inject
  PrintedLeave(Directory directory, AccessPolicy access) {
    this.directory = directory;
    this.access = access;
  }

  private static Actor house(Actor actor) {
    return Actor.house(actor.territory());
  }

  private boolean isOwn(Actor actor, PersonId person) {
    return actor.isHouse() || actor.person().equals(person);
  }

  // tag::leave[]
  /** Require the right over a person whom the directory does not hide. */
  void require(Actor actor, PersonId person) {
    access.require(actor, Timetable.CONSULT, person);
    if (!isOwn(actor, person) && directory.namesOf(actor, List.of(person)).isEmpty()) {
      throw new AccessRefusedException(Timetable.CONSULT);
    }
  }

  /** Require the right over a group, unless it is a pupil's, or that of a pupil one follows. */
  void require(Actor actor, GroupId group) {
    if (!isThroughPupil(actor, Set.of(group))) {
      access.require(actor, Timetable.CONSULT, group);
    }
  }

  // end::leave[]

  private boolean isThroughPupil(Actor actor, Collection<GroupId> groups) {
    return Stream.concat(Stream.of(actor.person()), children(actor))
        .filter(pupil -> memberships(actor, pupil).anyMatch(one -> groups.contains(one.group())))
        .anyMatch(pupil -> access.allows(actor, Timetable.CONSULT, pupil));
  }

  private Stream<PersonId> children(Actor actor) {
    return directory.pupilsOf(house(actor), actor.person()).stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil);
  }

  private Stream<GroupMembership> memberships(Actor actor, PersonId pupil) {
    return directory.groupsOf(house(actor), pupil).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER);
  }

  /** The lessons that a pupil has through the classes and groups of today, while they last. */
  Predicate<Lesson> hadBy(Actor actor, PersonId pupil) {
    var memberships = memberships(actor, pupil).toList();
    return lesson ->
        memberships.stream()
            .filter(one -> lesson.groups().contains(one.group()))
            .anyMatch(one -> lasts(one, lesson.time().day()));
  }

  private static boolean lasts(GroupMembership one, LocalDate day) {
    return one.period().to().filter(day::isAfter).isEmpty();
  }

  /** Which of a person's lessons are shown: of other schools, to whoever has to do with them. */
  Predicate<Lesson> shownOf(Actor actor, PersonId person) {
    boolean all =
        isOwn(actor, person)
            || access.allows(actor, Timetable.CONSULT)
            || children(actor).anyMatch(person::equals);
    return lesson -> all || oversees(actor, lesson);
  }

  private boolean oversees(Actor actor, Lesson lesson) {
    return access.allows(actor, Timetable.CONSULT, lesson.structure())
        || lesson.groups().stream()
            .anyMatch(group -> access.allows(actor, Timetable.CONSULT, group));
  }

  boolean knows(Actor actor, Lesson lesson) {
    boolean gives = lesson.teachers().contains(actor.person());
    return actor.isHouse()
        || (gives && access.allows(actor, Timetable.CONSULT, actor.person()))
        || oversees(actor, lesson)
        || isThroughPupil(actor, withClasses(actor, lesson));
  }

  private Set<GroupId> withClasses(Actor actor, Lesson lesson) {
    var classes =
        lesson.groups().stream()
            .flatMap(group -> directory.findGroup(house(actor), group).stream())
            .flatMap(group -> group.classes().stream());
    return Stream.concat(lesson.groups().stream(), classes).collect(Collectors.toUnmodifiableSet());
  }

  /** A class and the groups that draw from it. */
  Set<GroupId> familyOf(Actor actor, GroupId group) {
    var drawing =
        directory.findGroup(house(actor), group).stream()
            .flatMap(one -> directory.groupsIn(house(actor), one.structure()).stream())
            .filter(one -> one.classes().contains(group))
            .map(Group::id);
    return Stream.concat(Stream.of(group), drawing).collect(Collectors.toUnmodifiableSet());
  }
}
