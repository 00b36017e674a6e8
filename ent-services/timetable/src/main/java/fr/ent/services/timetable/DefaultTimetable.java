package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The timetable as {@link Leave} lets each actor see it. */
@EntService
class DefaultTimetable implements Timetable {
  private static final Comparator<Lesson> BY_TIME =
      Comparator.comparing((Lesson lesson) -> lesson.time().from())
          .thenComparing(lesson -> lesson.time().to())
          .thenComparing(Lesson::title)
          .thenComparing(lesson -> lesson.id().value());

  private final Database database;
  private final AccessPolicy access;
  private final Leave leave;

  @Inject
  DefaultTimetable(Database database, AccessPolicy access, Leave leave) {
    this.database = database;
    this.access = access;
    this.leave = leave;
  }

  @Override
  public Optional<Lesson> find(Actor actor, LessonId lesson) {
    return ask(actor, shelf -> shelf.find(lesson))
        .map(KeptLesson::lesson)
        .filter(one -> leave.knows(actor, one));
  }

  /** What one person has in two months is read whole; what is of elsewhere is left out after. */
  @Override
  public List<Lesson> lessonsOf(Actor actor, PersonId person, LocalDate first, LocalDate last) {
    requireFew(first, last);
    leave.require(actor, person);
    var memberships = leave.membershipsOf(actor, person).toList();
    var groups = memberships.stream().map(GroupMembership::group).toList();
    var taught = ask(actor, shelf -> shelf.of(person, first, last));
    var had =
        groups.isEmpty()
            ? List.<Lesson>of()
            : ask(actor, shelf -> shelf.of(groups, first, last)).stream()
                .filter(lesson -> isHad(lesson, memberships))
                .toList();
    return Stream.concat(taught.stream(), had.stream())
        .distinct()
        .filter(leave.of(actor, person))
        .sorted(BY_TIME)
        .toList();
  }

  private static boolean isHad(Lesson lesson, List<GroupMembership> memberships) {
    return memberships.stream()
        .filter(one -> lesson.groups().contains(one.group()))
        .anyMatch(one -> Leave.isOpen(one, lesson.time().day()));
  }

  @Override
  public List<Lesson> lessonsOf(Actor actor, GroupId group, LocalDate first, LocalDate last) {
    requireFew(first, last);
    leave.require(actor, group);
    var family = leave.familyOf(actor, group);
    return ask(actor, shelf -> shelf.of(family, first, last));
  }

  @Override
  public List<Lesson> lessonsIn(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    requireFew(first, last);
    access.require(actor, CONSULT, structure);
    return ask(actor, shelf -> shelf.in(structure, first, last));
  }

  @Override
  public List<Lesson> lessonsIn(
      Actor actor, StructureId structure, String room, LocalDate first, LocalDate last) {
    requireFew(first, last);
    access.require(actor, CONSULT, structure);
    return ask(actor, shelf -> shelf.in(structure, room, first, last));
  }

  private static void requireFew(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) >= DAYS_AT_MOST) {
      throw new IllegalArgumentException("a question covers at most " + DAYS_AT_MOST + " days");
    }
  }

  private <T> T ask(Actor actor, Function<LessonShelf, T> work) {
    return database.inTerritory(actor.territory(), handle -> work.apply(new LessonShelf(handle)));
  }
}
