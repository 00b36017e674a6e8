package fr.ent.services.absences;

import static java.util.stream.Collectors.toCollection;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCallRefusedException;
import fr.ent.api.absences.RollCallRefusedException.Reason;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Who may take the roll call of which lesson, of whom, and when. A teacher does until {@code
 * ent.absences.late-entry} (P14D) after it.
 */
@EntService
class RollCallDesk {
  /** A teacher at the door may begin this long before the bell. */
  private static final Duration EARLY = Duration.ofMinutes(15);

  private final LessonPlan plan;
  private final Directory directory;
  private final AccessPolicy access;
  private final RollCallRecords records;
  private final Duration lateEntry;

  @Inject
  RollCallDesk(
      LessonPlan plan,
      Directory directory,
      AccessPolicy access,
      RollCallRecords records,
      Settings settings) {
    this.plan = plan;
    this.directory = directory;
    this.access = access;
    this.records = records;
    this.lateEntry = settings.duration("ent.absences.late-entry", Duration.ofDays(14));
  }

  /** Find the lesson, if this is somebody who may take its roll call. */
  Lesson require(Actor actor, LessonId id) {
    var lesson = plan.find(actor, id).orElseThrow(() -> refused(Reason.NO_SUCH_LESSON));
    if (!gives(actor, lesson) && !watches(actor, lesson)) {
      throw refused(Reason.NOT_YOURS);
    }
    if (lesson.state() == LessonState.CANCELLED) {
      throw refused(Reason.CANCELLED);
    }
    return lesson;
  }

  void requireInTime(Actor actor, Lesson lesson) {
    var now = plan.now(actor.territory(), lesson.structure());
    if (now.isBefore(lesson.time().from().minus(EARLY))) {
      throw refused(Reason.NOT_BEGUN);
    }
    if (now.isAfter(lesson.time().to().plus(lateEntry)) && !watches(actor, lesson)) {
      throw refused(Reason.TOO_LATE);
    }
  }

  /**
   * Require that whoever is named is on the sheet of today, or was of the class on the day of the
   * lesson, or was named by a submission before: a form that was kept for want of a line may name
   * somebody who has left since.
   */
  void requireInClass(Actor actor, Lesson lesson, List<RollMark> marks) {
    var named = marks.stream().map(RollMark::pupil).collect(toCollection(HashSet::new));
    if (!named.isEmpty()) {
      named.removeAll(pupils(actor, lesson));
    }
    if (!named.isEmpty()) {
      var house = Actor.house(actor.territory());
      var day = lesson.time().day();
      named.removeAll(pupils(lesson, group -> directory.membersOf(house, group, day)));
      named.removeAll(records.marked(lesson.id()));
    }
    if (!named.isEmpty()) {
      throw refused(Reason.NOT_IN_CLASS);
    }
  }

  /** Who gives the lesson; a substitute may wear the hat of another school. */
  boolean gives(Actor actor, Lesson lesson) {
    return lesson.teachers().contains(actor.person()) && mayTake(actor);
  }

  boolean mayTake(Actor actor) {
    return access.allows(actor, RollCalls.TAKE, actor.person());
  }

  private boolean watches(Actor actor, Lesson lesson) {
    return access.allows(actor, AbsenceRegister.RECORD, lesson.structure());
  }

  /** The pupils of the classes and groups of a lesson, today. */
  Set<PersonId> pupils(Actor actor, Lesson lesson) {
    var house = Actor.house(actor.territory());
    return pupils(lesson, group -> directory.membersOf(house, group));
  }

  private static Set<PersonId> pupils(
      Lesson lesson, Function<GroupId, List<GroupMembership>> members) {
    return lesson.groups().stream()
        .map(members)
        .flatMap(Collection::stream)
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .map(GroupMembership::person)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static RollCallRefusedException refused(Reason reason) {
    return new RollCallRefusedException(reason);
  }
}
