package fr.ent.portal.absences;

import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * What a family reads of one pupil's absences.
 *
 * @param children those to choose from; empty for a pupil
 * @param draft id that the form will have
 * @param day the day that the form begins with, and the hours where they are known
 * @param explains whether the reader may explain
 */
public record MineView(
    String pupil,
    String first,
    List<Choice> children,
    List<Spell> spells,
    List<Late> late,
    List<Said> said,
    List<Excused> excused,
    List<Decided> decided,
    List<Choice> reasons,
    int halfDays,
    boolean explains,
    String draft,
    String day,
    String begin,
    String end,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /** Something to choose. */
  public record Choice(String value, String words) {}

  /** Lessons missed one after the other. */
  public record Spell(String time, String state, String from, String to, String date) {}

  /** A lesson to which the pupil came late. */
  public record Late(String time, int minutes) {}

  /**
   * What was said already.
   *
   * @param open its id where documents may be added to it; empty where not
   * @param documents how many were
   */
  public record Said(
      String time,
      String reason,
      String state,
      String answer,
      String by,
      String open,
      int documents) {}

  /** That the pupil need not come, or is away with the school. */
  public record Excused(String time, String title) {}

  /**
   * A punishment or sanction.
   *
   * @param time when it is carried out; empty where nothing says
   * @param until the last day of a sanction in the file; empty for a punishment
   */
  public record Decided(
      String kind,
      String time,
      String words,
      String state,
      String day,
      String until,
      String suspended,
      String appeal) {}

  public MineView {
    children = List.copyOf(children);
    spells = List.copyOf(spells);
    late = List.copyOf(late);
    said = List.copyOf(said);
    excused = List.copyOf(excused);
    decided = List.copyOf(decided);
    reasons = List.copyOf(reasons);
    errors = Map.copyOf(errors);
  }

  @Override
  public String toString() {
    return "absences of " + pupil;
  }
}
