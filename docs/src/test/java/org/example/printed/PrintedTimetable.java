package org.example.printed;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.Replacement;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows the sheets of the planner to whoever may see them. */
@Replacement
class PrintedTimetable implements Timetable {
  private final PrintedSheets sheets;
  private final PrintedLeave leave;
  private final AccessPolicy access;

  @Inject
  PrintedTimetable(PrintedSheets sheets, PrintedLeave leave, AccessPolicy access) {
    this.sheets = sheets;
    this.leave = leave;
    this.access = access;
  }

  // tag::lessons[]
  @Override
  public List<Lesson> lessonsIn(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, CONSULT, structure);
    return between(actor, first, last, one -> one.structure().equals(structure));
  }

  @Override
  public List<Lesson> lessonsOf(Actor actor, PersonId person, LocalDate first, LocalDate last) {
    leave.require(actor, person);
    var had = leave.hadBy(actor, person);
    var given = (Predicate<Lesson>) one -> one.teachers().contains(person);
    return between(actor, first, last, given.or(had).and(leave.shownOf(actor, person)));
  }

  @Override
  public List<Lesson> lessonsOf(Actor actor, GroupId group, LocalDate first, LocalDate last) {
    leave.require(actor, group);
    var family = leave.familyOf(actor, group);
    return between(actor, first, last, one -> one.groups().stream().anyMatch(family::contains));
  }

  private List<Lesson> between(
      Actor actor, LocalDate first, LocalDate last, Predicate<Lesson> meant) {
    if (ChronoUnit.DAYS.between(first, last) >= DAYS_AT_MOST) {
      throw new IllegalArgumentException("a question covers at most " + DAYS_AT_MOST + " days");
    }
    return sheets.between(actor.territory(), first, last, meant);
  }

  // end::lessons[]

  @Override
  public List<Lesson> lessonsIn(
      Actor actor, StructureId structure, String room, LocalDate first, LocalDate last) {
    access.require(actor, CONSULT, structure);
    return between(
        actor, first, last, one -> one.structure().equals(structure) && one.rooms().contains(room));
  }

  @Override
  public Optional<Lesson> find(Actor actor, LessonId lesson) {
    return sheets.list(actor.territory(), one -> one.id().equals(lesson)).stream()
        .filter(one -> leave.knows(actor, one))
        .findFirst();
  }
}
