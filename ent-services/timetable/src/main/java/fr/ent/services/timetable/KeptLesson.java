package fr.ent.services.timetable;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.PlannedLesson;
import java.util.List;
import java.util.Objects;

/** A lesson as the shelf keeps it: what is planned, and what was changed by hand. */
record KeptLesson(
    LessonId id,
    StructureId structure,
    SourceName source,
    PlannedLesson plan,
    Hand hand,
    String note,
    int sequence) {

  /** What everybody sees. */
  Lesson lesson() {
    var teachers = Objects.requireNonNullElse(hand.teachers(), plan.teachers());
    return new Lesson(
        id,
        structure,
        Objects.requireNonNullElse(hand.time(), plan.time()),
        plan.title(),
        plan.subject(),
        plan.groups(),
        teachers,
        replaced(teachers),
        Objects.requireNonNullElse(hand.rooms(), plan.rooms()),
        state(),
        note,
        sequence);
  }

  private List<PersonId> replaced(List<PersonId> teachers) {
    return plan.teachers().stream().filter(one -> !teachers.contains(one)).toList();
  }

  private LessonState state() {
    if (Objects.requireNonNullElse(hand.cancelled(), plan.cancelled())) {
      return LessonState.CANCELLED;
    }
    return hand.changes() || source.equals(SourceName.ENT)
        ? LessonState.CHANGED
        : LessonState.PLANNED;
  }

  /** The same lesson with another plan; counts as a change if anybody sees it. */
  KeptLesson planned(PlannedLesson next) {
    return counted(new KeptLesson(id, structure, source, next, hand, note, sequence));
  }

  /** The same lesson changed by hand; counts as a change if anybody sees it. */
  KeptLesson changed(Hand next, String nextNote) {
    return counted(new KeptLesson(id, structure, source, plan, next, nextNote, sequence));
  }

  private KeptLesson counted(KeptLesson next) {
    return next.lesson().equals(lesson())
        ? next
        : new KeptLesson(id, structure, source, next.plan, next.hand, next.note, sequence + 1);
  }

  @Override
  public String toString() {
    return "kept lesson " + id;
  }
}
