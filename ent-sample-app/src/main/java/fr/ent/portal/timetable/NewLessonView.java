package fr.ent.portal.timetable;

import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.web.SentForm;
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
    Map<String, String> errors)
    implements SentForm {
  public NewLessonView {
    groups = List.copyOf(groups);
    teachers = List.copyOf(teachers);
    titles = List.copyOf(titles);
    sent = Map.copyOf(sent);
    errors = Map.copyOf(errors);
  }

  @Override
  public String toString() {
    return "a lesson to be added";
  }
}
