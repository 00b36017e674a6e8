package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.SourceName;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Where timetable software hands in what it plans (fr: import de l'emploi du temps). {@link
 * TimetableImports} reads files for it.
 *
 * <p>Safe for use by several threads. A plan replaces what the same source planned before for the
 * same structure and weeks, in one transaction. Taking the same plan again changes nothing.
 *
 * <ul>
 *   <li>A course id and its week keep their {@link LessonId} for ever.
 *   <li>What begins before now is past: it is never added, changed or removed.
 *   <li>What was changed by hand stays as it was changed; {@link TimetableChanges#restore} then
 *       leads back to the newest plan.
 *   <li>What the source cancels stays, as {@link LessonState#CANCELLED}; what it no longer speaks
 *       of is removed, unless somebody changed it by hand: that becomes cancelled.
 *   <li>Each lesson that changes counts up {@link Lesson#sequence}.
 *   <li>Lessons are not told one by one: see {@link TimetableTaken}.
 *   <li>Of what other sources have planned nothing is touched, unless somebody names them: {@link
 *       #takeInstead}.
 * </ul>
 *
 * Needs {@link Timetable#CHANGE} over the structure, else {@link
 * fr.ent.api.access.AccessRefusedException}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableIntake {
  /**
   * Take a plan.
   *
   * @throws VanishingLessonsException if more than half of the lessons to come of these weeks would
   *     be removed; nothing is changed
   */
  PlanReport take(Actor actor, TimetablePlan plan);

  /** Tell what taking a plan now, whatever it removes, would change; nothing is changed. */
  PlanReport foresee(Actor actor, TimetablePlan plan);

  /** Take a plan whatever it removes: somebody has looked at the figures. */
  PlanReport takeAnyway(Actor actor, TimetablePlan plan);

  /**
   * List what other sources have left to come in the weeks of a plan, by name of the source; not
   * what was added by hand.
   */
  List<LeftLessons> leftBeside(Actor actor, TimetablePlan plan);

  /**
   * Take a plan in place of what other sources have left in its weeks, whatever it removes:
   * somebody has looked at the figures of {@link #leftBeside}. What is past stays, and so does what
   * begins within a quarter of an hour: its roll call may have been taken. What was changed by hand
   * becomes cancelled. Taking a plan of a replaced source in place of this one leads back.
   *
   * @param replaced sources that nobody plans with any more; those that left nothing do not matter
   * @throws IllegalArgumentException if what was added by hand is among them, or the source itself
   */
  PlanReport takeInstead(Actor actor, TimetablePlan plan, Set<SourceName> replaced);
}
