package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lessons and the clock of a school; in a house without a timetable there are no lessons. */
@EntService
class LessonPlan {
  private final Instance<Timetable> timetable;
  private final Directory directory;
  private final Clock clock;

  @Inject
  LessonPlan(Instance<Timetable> timetable, Directory directory, Clock clock) {
    this.timetable = timetable;
    this.directory = directory;
    this.clock = clock;
  }

  Optional<Lesson> find(Actor actor, LessonId lesson) {
    return timetable.isResolvable() ? timetable.get().find(actor, lesson) : Optional.empty();
  }

  /** List the lessons of a pupil or teacher that take place. */
  List<Lesson> of(TerritoryId territory, PersonId person, LocalDate first, LocalDate last) {
    return timetable.isResolvable()
        ? held(timetable.get().lessonsOf(Actor.house(territory), person, first, last))
        : List.of();
  }

  /** List the lessons of somebody on some days, which may lie months apart. */
  List<Lesson> ofDays(TerritoryId territory, PersonId person, List<LocalDate> days) {
    var lessons = new ArrayList<Lesson>();
    var left = new ArrayDeque<>(days);
    while (!left.isEmpty()) {
      var first = left.pop();
      var last = first;
      while (!left.isEmpty() && left.peek().isBefore(first.plusDays(Timetable.DAYS_AT_MOST))) {
        last = left.pop();
      }
      lessons.addAll(of(territory, person, first, last));
    }
    return lessons.stream().filter(one -> days.contains(one.time().day())).toList();
  }

  /** List the lessons of a structure that take place. */
  List<Lesson> in(TerritoryId territory, StructureId structure, LocalDate first, LocalDate last) {
    return timetable.isResolvable()
        ? held(timetable.get().lessonsIn(Actor.house(territory), structure, first, last))
        : List.of();
  }

  private static List<Lesson> held(List<Lesson> lessons) {
    return lessons.stream().filter(one -> one.state() != LessonState.CANCELLED).toList();
  }

  /** Tell what the clock of a school shows. */
  LocalDateTime now(TerritoryId territory, StructureId structure) {
    var zone =
        directory
            .findStructure(Actor.house(territory), structure)
            .map(Structure::zone)
            .orElseGet(this::ownZone);
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }

  private ZoneId ownZone() {
    return clock.getZone();
  }
}
