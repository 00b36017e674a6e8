package fr.ent.portal.timetable;

import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonState;

/**
 * A lesson in words.
 *
 * @param hours {@code 8 h 05 – 9 h 00}
 * @param state what became of it, empty where it is as planned
 */
public record LessonView(
    Lesson lesson,
    String from,
    String hours,
    String title,
    String groups,
    String teachers,
    String rooms,
    String state) {

  public String path() {
    return "/timetable/lesson/" + lesson.id();
  }

  public boolean isCancelled() {
    return lesson.state() == LessonState.CANCELLED;
  }

  /** Tell the kind of its status word. */
  public String kind() {
    return isCancelled() ? "bad" : "careful";
  }

  @Override
  public String toString() {
    return lesson.toString();
  }
}
