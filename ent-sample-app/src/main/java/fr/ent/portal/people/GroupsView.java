package fr.ent.portal.people;

import fr.ent.portal.web.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of the groups that people make.
 *
 * @param mayMake whether the reader may make one in the school acted in
 * @param managed those that the reader manages
 * @param inside others that the reader is in
 * @param others others of the school, for whoever manages them all
 * @param draft what was sent to make one and came back
 * @param told what was just done; empty where nothing was
 */
public record GroupsView(
    boolean mayMake,
    List<Line> managed,
    List<Line> inside,
    List<Line> others,
    Draft draft,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /** A group in a list; how many are in it is told to its managers. */
  public record Line(String id, String label, Optional<Integer> members, String until) {}

  /** What is typed about a group. */
  public record Draft(String label, String last) {
    static final Draft EMPTY = new Draft("", "");

    static Draft of(String label, Optional<LocalDate> last) {
      return new Draft(label, last.map(LocalDate::toString).orElse(""));
    }
  }
}
