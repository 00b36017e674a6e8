package fr.ent.portal.absences;

import fr.ent.api.absences.MeasureKind;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.SentForm;
import java.util.List;
import java.util.Map;

/**
 * One incident and what was decided.
 *
 * @param authors those for whom the reader may decide something
 * @param kinds what the reader may decide
 * @param draft id that the next measure will have
 * @param sent what was typed already, by field
 */
public record IncidentView(
    String id,
    String time,
    String place,
    String words,
    String by,
    List<Part> involved,
    List<Decided> measures,
    List<Choice> authors,
    List<Choice> kinds,
    String draft,
    Map<String, String> sent,
    Map<String, String> errors,
    String told)
    implements SentForm {
  /** A pupil and the part, in words. */
  public record Part(String name, String classes, String part) {}

  /**
   * Something that was decided.
   *
   * @param kind in words
   * @param time when it is carried out; empty where nothing says
   * @param settles whether the reader may note that it was carried out
   * @param cancels whether the reader may move it or take it back
   * @param resumes whether the reader may end its suspension
   * @param suspended until when it is suspended, in words; empty where it never was
   * @param appeal the last appeal, in words; empty where there was none
   * @param history what became of it, in words
   */
  public record Decided(
      String id,
      String name,
      String kind,
      String time,
      String words,
      String state,
      String lastDay,
      boolean settles,
      boolean cancels,
      boolean resumes,
      String suspended,
      String appeal,
      List<String> history) {
    public Decided {
      history = List.copyOf(history);
    }
  }

  public IncidentView {
    involved = List.copyOf(involved);
    measures = List.copyOf(measures);
    authors = List.copyOf(authors);
    kinds = List.copyOf(kinds);
    sent = Map.copyOf(sent);
    errors = Map.copyOf(errors);
  }

  /** Tell whether the reader may suspend what they decide: some sanctions. */
  public boolean suspends() {
    return kinds.stream().anyMatch(one -> MeasureKind.valueOf(one.value()).isSuspendable());
  }

  @Override
  public String toString() {
    return "incident " + id;
  }
}
