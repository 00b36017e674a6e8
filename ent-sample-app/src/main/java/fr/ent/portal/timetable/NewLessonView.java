package fr.ent.portal.timetable;

import fr.ent.portal.timetable.WeekView.Choice;
import java.util.List;
import java.util.Map;

/**
 * The form for a lesson that no plan knows of.
 *
 * @param titles what lessons of this school are called already
 * @param sent what was typed already, by field
 */
public record NewLessonView(
    List<Choice> groups,
    List<Choice> teachers,
    List<String> titles,
    Map<String, String> sent,
    Map<String, String> errors) {
  public NewLessonView {
    groups = List.copyOf(groups);
    teachers = List.copyOf(teachers);
    titles = List.copyOf(titles);
    sent = Map.copyOf(sent);
    errors = Map.copyOf(errors);
  }

  /** Tell what was typed in a field. */
  public String sent(String field) {
    return sent.getOrDefault(field, "");
  }

  /** Tell what is wrong with a field; empty where nothing is. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  @Override
  public String toString() {
    return "a lesson to be added";
  }
}
