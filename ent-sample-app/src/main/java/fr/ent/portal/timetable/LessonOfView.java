package fr.ent.portal.timetable;

import fr.ent.portal.timetable.WeekView.Choice;
import java.util.List;

/**
 * One lesson, and what may be done to it.
 *
 * @param told what was just done, in words; empty where nothing was
 * @param effects what it falls together with, in words
 * @param error what a form was wrong about, as a key
 * @param looked whom a substitute was looked for by
 */
public record LessonOfView(
    LessonView lesson,
    boolean mayChange,
    String told,
    List<String> effects,
    String error,
    String looked,
    List<Choice> found,
    List<Done> history) {
  public LessonOfView {
    effects = List.copyOf(effects);
    found = List.copyOf(found);
    history = List.copyOf(history);
  }

  /** Something that was done, by whom and when, in words. */
  public record Done(String what, String by, String when, String note) {}
}
