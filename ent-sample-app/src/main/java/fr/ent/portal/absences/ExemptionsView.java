package fr.ent.portal.absences;

import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.SentForm;
import java.util.List;
import java.util.Map;

/**
 * The exemptions and outings of a school, and the form for a new one.
 *
 * @param query what was looked for among the pupils
 * @param found the pupils found
 * @param groups classes and groups that may be away
 * @param sent what was typed already, by field
 * @param draft id that the next one will have
 */
public record ExemptionsView(
    List<Line> lines,
    String query,
    List<Choice> found,
    List<Choice> groups,
    Map<String, String> sent,
    String draft,
    Map<String, String> errors,
    String told)
    implements SentForm {
  /**
   * One of them, in words.
   *
   * @param subject what it is about; empty for everything
   */
  public record Line(String id, String who, String title, String time, String subject) {}

  public ExemptionsView {
    lines = List.copyOf(lines);
    found = List.copyOf(found);
    groups = List.copyOf(groups);
    sent = Map.copyOf(sent);
    errors = Map.copyOf(errors);
  }

  @Override
  public String toString() {
    return lines.size() + " exemptions";
  }
}
