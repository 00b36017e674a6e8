package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where lessons are added, moved, given by somebody else, cancelled and put back, one by one (fr:
 * modifications de l'emploi du temps). EDT-03.
 *
 * <p>Safe for use by several threads. Each change needs {@link Timetable#CHANGE} over the structure
 * of the lesson, counts up {@link Lesson#sequence}, is kept in the history and, for a lesson of
 * today or later, published as {@link LessonChanged}. A change that changes nothing is none of
 * these. What is changed here outlives the next plan (see {@link TimetableIntake}). Two lessons at
 * once for a teacher, a group or a room are told and not refused: the school knows better.
 *
 * <p>All throw {@link fr.ent.api.access.AccessRefusedException} without the right and {@link
 * UnknownLessonException} if there is no lesson that the actor may know of.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableChanges {
  /** So many lessons may be added at once: two of every week of a year. */
  int ADDED_AT_ONCE = 100;

  /** Add a lesson that no plan knows of; it is {@link LessonState#CHANGED}. */
  ChangedLesson add(Actor actor, LessonDraft lesson);

  /**
   * Add lessons that no plan knows of, such as one of every week: all of them, or none if one
   * cannot be.
   *
   * @throws IllegalArgumentException for more than {@link #ADDED_AT_ONCE}
   */
  List<ChangedLesson> addAll(Actor actor, List<LessonDraft> lessons);

  /** Move a lesson to another time, other rooms, or both. */
  ChangedLesson move(Actor actor, LessonId lesson, TimeSpan time, List<String> rooms);

  /**
   * Have a lesson given by others: teachers of this school or of any other of the territory. Who
   * should have given it is told by {@link Lesson#replaced}.
   *
   * @param teachers who gives it; none means that nobody does yet
   * @throws IllegalArgumentException if somebody among them works at no school
   */
  ChangedLesson substitute(Actor actor, LessonId lesson, List<PersonId> teachers);

  /**
   * Cancel a lesson; it stays visible.
   *
   * @param note what the school says about it; may be empty
   */
  ChangedLesson cancel(Actor actor, LessonId lesson, String note);

  /**
   * Put a lesson back as it was planned: time, rooms, teachers; it takes place even if the plan has
   * it cancelled.
   */
  ChangedLesson restore(Actor actor, LessonId lesson);

  /** List what a lesson falls together with; one that is cancelled with nothing. */
  List<Collision> collisionsOf(Actor actor, LessonId lesson);

  /** List what was done to a lesson, latest first. */
  List<LessonChange> historyOf(Actor actor, LessonId lesson);
}
