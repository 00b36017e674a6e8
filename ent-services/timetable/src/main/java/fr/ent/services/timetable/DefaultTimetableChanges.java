package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.ChangedLesson;
import fr.ent.api.timetable.Collision;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChange;
import fr.ent.api.timetable.LessonChange.Kind;
import fr.ent.api.timetable.LessonChanged;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.UnknownLessonException;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes lessons one by one, keeps who did, and tells. */
@EntService
class DefaultTimetableChanges implements TimetableChanges {
  private final Database database;
  private final AccessPolicy access;
  private final Directory directory;
  private final Leave leave;
  private final SchoolClocks clocks;
  private final EventBus events;
  private final Clock clock;

  @Inject
  DefaultTimetableChanges(
      Database database,
      AccessPolicy access,
      Directory directory,
      Leave leave,
      SchoolClocks clocks,
      EventBus events,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.directory = directory;
    this.leave = leave;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  private ChangeShelf shelf() {
    return new ChangeShelf(database.handle(), clock.instant());
  }

  @Atomic
  @Override
  public ChangedLesson add(Actor actor, LessonDraft draft) {
    return added(actor, draft);
  }

  @Atomic
  @Override
  public List<ChangedLesson> addAll(Actor actor, List<LessonDraft> lessons) {
    if (lessons.size() > ADDED_AT_ONCE) {
      throw new IllegalArgumentException("at most " + ADDED_AT_ONCE + " lessons at once");
    }
    return lessons.stream().map(draft -> added(actor, draft)).toList();
  }

  private ChangedLesson added(Actor actor, LessonDraft draft) {
    access.require(actor, Timetable.CHANGE, draft.structure());
    requireOurs(actor, draft);
    var id = LessonId.random();
    var plan =
        new PlannedLesson(
            id.toString(),
            draft.time().day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
            draft.time(),
            draft.title(),
            draft.subject(),
            draft.groups(),
            draft.teachers(),
            draft.rooms(),
            false);
    var kept =
        new KeptLesson(id, draft.structure(), SourceName.ENT, plan, Hand.NONE, draft.note(), 0);
    shelf().add(kept);
    return told(actor, Kind.ADDED, kept.lesson(), kept.lesson());
  }

  /** A group of another school has its lessons there. */
  private void requireOurs(Actor actor, LessonDraft draft) {
    for (var group : draft.groups()) {
      var here =
          directory
              .findGroup(Actor.house(actor.territory()), group)
              .map(Group::structure)
              .filter(draft.structure()::equals);
      if (here.isEmpty()) {
        throw new IllegalArgumentException("a group is not of the structure of the lesson");
      }
    }
    requirePeople(actor, draft.teachers());
  }

  /** Lessons are given by people of a school, whichever; never by a pupil or a guardian. */
  private void requirePeople(Actor actor, List<PersonId> people) {
    var house = Actor.house(actor.territory());
    for (var person : people) {
      if (directory.affiliationsOf(house, person).stream()
          .noneMatch(hat -> hat.profile().isStaff())) {
        throw new IllegalArgumentException("who gives a lesson works at a school");
      }
    }
  }

  @Atomic
  @Override
  public ChangedLesson move(Actor actor, LessonId lesson, TimeSpan time, List<String> rooms) {
    var before = require(actor, lesson);
    var plan = before.plan();
    var newTime = time.equals(plan.time()) ? null : time;
    var newRooms = rooms.equals(plan.rooms()) ? null : List.copyOf(rooms);
    return change(actor, Kind.MOVED, before, hand -> hand.at(newTime, newRooms), before.note());
  }

  @Atomic
  @Override
  public ChangedLesson substitute(Actor actor, LessonId lesson, List<PersonId> teachers) {
    var before = require(actor, lesson);
    requirePeople(actor, teachers);
    var others = teachers.equals(before.plan().teachers()) ? null : List.copyOf(teachers);
    return change(actor, Kind.SUBSTITUTED, before, hand -> hand.by(others), before.note());
  }

  @Atomic
  @Override
  public ChangedLesson cancel(Actor actor, LessonId lesson, String note) {
    var before = require(actor, lesson);
    return change(actor, Kind.CANCELLED, before, hand -> hand.cancelled(true), note);
  }

  @Atomic
  @Override
  public ChangedLesson restore(Actor actor, LessonId lesson) {
    var before = require(actor, lesson);
    var back = Hand.NONE.cancelled(before.plan().cancelled() ? Boolean.FALSE : null);
    return change(actor, Kind.RESTORED, before, hand -> back, "");
  }

  @Override
  public List<Collision> collisionsOf(Actor actor, LessonId lesson) {
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var kept = require(actor, lesson, new LessonShelf(handle).find(lesson));
          return shelf().collisions(kept.lesson());
        });
  }

  @Override
  public List<LessonChange> historyOf(Actor actor, LessonId lesson) {
    return database.inTerritory(
        actor.territory(),
        handle -> {
          require(actor, lesson, new LessonShelf(handle).find(lesson));
          return shelf().historyOf(lesson);
        });
  }

  private KeptLesson require(Actor actor, LessonId lesson) {
    return require(actor, lesson, new LessonShelf(database.handle()).hold(lesson));
  }

  private KeptLesson require(Actor actor, LessonId lesson, Optional<KeptLesson> found) {
    var kept = found.orElseThrow(() -> new UnknownLessonException(lesson));
    if (!access.allows(actor, Timetable.CHANGE, kept.structure())) {
      if (leave.knows(actor, kept.lesson())) {
        throw new AccessRefusedException(Timetable.CHANGE);
      }
      throw new UnknownLessonException(lesson);
    }
    return kept;
  }

  private ChangedLesson change(
      Actor actor, Kind kind, KeptLesson before, UnaryOperator<Hand> change, String note) {
    var after = before.changed(change.apply(before.hand()), note);
    if (!after.equals(before)) {
      shelf().change(after);
    }
    return after.sequence() == before.sequence()
        ? new ChangedLesson(after.lesson(), shelf().collisions(after.lesson()))
        : told(actor, kind, before.lesson(), after.lesson());
  }

  private ChangedLesson told(Actor actor, Kind kind, Lesson before, Lesson lesson) {
    shelf().note(actor, kind, lesson);
    var today = clocks.now(actor.territory(), lesson.structure()).toLocalDate();
    if (!lesson.time().day().isBefore(today) || !before.time().day().isBefore(today)) {
      events.publish(
          new LessonChanged(
              clock.instant(), actor.territory(), lesson.structure(), lesson.id(), lesson.state()));
    }
    return new ChangedLesson(lesson, shelf().collisions(lesson));
  }
}
