package fr.ent.portal.admin;

import fr.ent.portal.admin.RightsView.Choice;
import java.util.List;

/**
 * The table of usual rights in one place.
 *
 * @param places where the reader may change it
 * @param addable rights that the reader may add lines for
 * @param duties codes that are known by a word
 * @param undo what would undo what was just done; none where nothing was, or nothing can
 * @param set how many lines were decided in this place
 */
public record UsualView(
    Choice place,
    List<Choice> places,
    List<Row> rows,
    List<Choice> addable,
    List<Choice> profiles,
    List<Choice> duties,
    List<Choice> grounds,
    boolean done,
    List<String> undo,
    int set) {
  /** A right with its lines. */
  public record Row(String id, String words, List<Line> lines) {
    /** Its place on the page. */
    public String anchor() {
      return id.replace(':', '-');
    }
  }

  /**
   * A line.
   *
   * @param held whether the right is held by whom the words name
   * @param change what leads to the preview of the one change that is offered; empty for none
   * @param restores whether that change gives back what was decided here
   */
  public record Line(String words, boolean held, String origin, String change, boolean restores) {}
}
