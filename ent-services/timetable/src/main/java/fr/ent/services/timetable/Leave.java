package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.TooMuchReadException;
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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose timetable somebody may see. A person's: with the right over a person whom one may know of.
 * A class's or group's: with the right over it, or as a pupil of it or that pupil's guardian. What
 * is seen of a person in a school that one has nothing to do with is left out.
 */
@EntService
class Leave {
  private final AccessPolicy access;
  private final Directory directory;
  private final Instance<ReadingBudget> budget;

  @Inject
  Leave(AccessPolicy access, Directory directory, Instance<ReadingBudget> budget) {
    this.access = access;
    this.directory = directory;
    this.budget = budget;
  }

  /** Require it; where somebody is at each hour counts as a card that is shown (decision 19). */
  void require(Actor actor, PersonId person) {
    access.require(actor, Timetable.CONSULT, person);
    if (actor.isHouse() || person.equals(actor.person())) {
      return;
    }
    try {
      requireShown(actor, person);
    } catch (TooMuchReadException stopped) {
      if (children(actor).noneMatch(person::equals)) {
        throw stopped;
      }
    }
  }

  private void requireShown(Actor actor, PersonId person) {
    if (!directory.namesOf(actor, List.of(person)).containsKey(person)) {
      throw new AccessRefusedException(Timetable.CONSULT);
    }
    if (budget.isResolvable()) {
      budget.get().cards(actor, List.of(person));
    }
  }

  void require(Actor actor, GroupId group) {
    if (!isThroughPupil(actor, Set.of(group))) {
      access.require(actor, Timetable.CONSULT, group);
    }
  }

  /** Which lessons of a person somebody sees who may see the person's. */
  Predicate<Lesson> of(Actor actor, PersonId person) {
    boolean all =
        actor.isHouse()
            || person.equals(actor.person())
            || access.allows(actor, Timetable.CONSULT)
            || children(actor).anyMatch(person::equals);
    return all ? lesson -> true : oversees(actor);
  }

  /** Tell whether somebody may know of a lesson. */
  boolean knows(Actor actor, Lesson lesson) {
    return actor.isHouse()
        || (lesson.teachers().contains(actor.person())
            && access.allows(actor, Timetable.CONSULT, actor.person()))
        || oversees(actor).test(lesson)
        || isThroughPupil(actor, withClasses(actor, lesson));
  }

  /** Which lessons are of a structure or group that somebody holds the right over. */
  private Predicate<Lesson> oversees(Actor actor) {
    var asked = new HashMap<Object, Boolean>();
    return lesson ->
        asked.computeIfAbsent(
                lesson.structure(),
                one -> access.allows(actor, Timetable.CONSULT, lesson.structure()))
            || lesson.groups().stream()
                .anyMatch(
                    group ->
                        asked.computeIfAbsent(
                            group, one -> access.allows(actor, Timetable.CONSULT, group)));
  }

  private Set<GroupId> withClasses(Actor actor, Lesson lesson) {
    return lesson.groups().stream()
        .flatMap(
            group ->
                Stream.concat(
                    Stream.of(group),
                    directory.findGroup(house(actor), group).map(Group::classes).stream()
                        .flatMap(List::stream)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isThroughPupil(Actor actor, Set<GroupId> groups) {
    return Stream.concat(Stream.of(actor.person()), children(actor))
        .filter(pupil -> membershipsOf(actor, pupil).anyMatch(one -> groups.contains(one.group())))
        .anyMatch(pupil -> access.allows(actor, Timetable.CONSULT, pupil));
  }

  private Stream<PersonId> children(Actor actor) {
    return directory.pupilsOf(house(actor), actor.person()).stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil);
  }

  /** The memberships of a pupil today. */
  Stream<GroupMembership> membershipsOf(Actor actor, PersonId pupil) {
    return directory.groupsOf(house(actor), pupil).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER);
  }

  /** Tell whether a membership of today has not ended on a day. */
  static boolean isOpen(GroupMembership one, LocalDate day) {
    return one.period().to().map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The groups that draw from a class, and itself. */
  List<GroupId> familyOf(Actor actor, GroupId group) {
    return directory.findGroup(house(actor), group).stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(group),
                    directory.groupsIn(house(actor), one.structure()).stream()
                        .filter(other -> other.classes().contains(group))
                        .map(Group::id)))
        .toList();
  }

  private static Actor house(Actor actor) {
    return Actor.house(actor.territory());
  }
}
