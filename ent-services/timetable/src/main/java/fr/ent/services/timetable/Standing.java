package fr.ent.services.timetable;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChange;
import fr.ent.api.timetable.LessonState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** How a lesson stood at some moment, as far as a change of it is told. */
record Standing(
    boolean exists, boolean cancelled, TimeSpan time, List<String> rooms, List<PersonId> teachers) {
  /** How a lesson stood before anybody changed it; one that was added by hand was not there. */
  static Standing planned(KeptLesson lesson, boolean wasAdded) {
    var plan = lesson.plan();
    return new Standing(!wasAdded, plan.cancelled(), plan.time(), plan.rooms(), plan.teachers());
  }

  static Standing of(Lesson lesson) {
    return new Standing(
        true,
        lesson.state() == LessonState.CANCELLED,
        lesson.time(),
        lesson.rooms(),
        lesson.teachers());
  }

  Standing after(LessonChange change) {
    boolean out =
        switch (change.kind()) {
          case CANCELLED -> true;
          case ADDED, RESTORED -> false;
          case MOVED, SUBSTITUTED -> cancelled;
        };
    return new Standing(true, out, change.time(), change.rooms(), change.teachers());
  }

  boolean takesPlace() {
    return exists && !cancelled;
  }

  /** Tell whether it takes place, is not over yet, and lies no later than a day. */
  boolean isAhead(LocalDateTime now, LocalDate last) {
    return takesPlace() && time.to().isAfter(now) && !time.day().isAfter(last);
  }

  boolean isLike(Standing other) {
    return time.equals(other.time) && rooms.equals(other.rooms) && teachers.equals(other.teachers);
  }

  @Override
  public String toString() {
    return "standing of a lesson";
  }
}
