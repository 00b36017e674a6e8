package fr.ent.portal.absences;

import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.SentForm;
import java.util.List;
import java.util.Map;

/**
 * What school life reads of one pupil, and writes down. Its text form names nobody.
 *
 * @param halfDays how many were missed this month, in words; empty for whoever may not know
 * @param reads whether the absences may be read, and not only noted
 * @param marks when the pupil was there, and not simply so
 * @param said what the family said, or the school wrote down for it
 * @param reasons what may be chosen; none for whoever does not judge
 * @param judges whether the reader accepts and refuses explanations
 * @param draft id that the next explanation will have
 */
public record PupilView(
    String person,
    String name,
    String classes,
    String halfDays,
    boolean reads,
    List<Line> absences,
    List<Mark> marks,
    List<Said> said,
    List<Choice> reasons,
    boolean judges,
    String draft,
    Map<String, String> sent,
    Map<String, String> errors,
    String told)
    implements SentForm {
  /**
   * An absence.
   *
   * @param history what became of it; empty unless it was asked for
   */
  public record Line(
      String id,
      String time,
      String state,
      String day,
      String begin,
      String end,
      List<Step> history) {
    public Line {
      history = List.copyOf(history);
    }
  }

  /** What became of an absence, when and by whom. */
  public record Step(String state, String when, String by) {}

  /** That a pupil came late, was sent out or went to the infirmary. */
  public record Mark(String time, String what, String by) {}

  /** Why a pupil was or will be missing. */
  public record Said(
      String id,
      String time,
      String reason,
      String words,
      String by,
      String state,
      List<String> documents) {
    public Said {
      documents = List.copyOf(documents);
    }
  }

  public PupilView {
    absences = List.copyOf(absences);
    marks = List.copyOf(marks);
    said = List.copyOf(said);
    reasons = List.copyOf(reasons);
    sent = Map.copyOf(sent);
    errors = Map.copyOf(errors);
  }

  /** Tell the address of the page. */
  public String path() {
    return "/absences/pupil/" + person;
  }

  @Override
  public String toString() {
    return "absences of " + person;
  }
}
