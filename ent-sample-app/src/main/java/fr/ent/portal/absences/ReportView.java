package fr.ent.portal.absences;

import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The form in which an incident is reported.
 *
 * @param lesson in which it happened; empty where in none
 * @param candidates pupils who may have a part
 * @param searched what was looked for and found nobody; empty otherwise
 */
public record ReportView(
    String draft,
    String lesson,
    String day,
    String hour,
    String place,
    String words,
    List<Candidate> candidates,
    String searched,
    Map<String, String> errors)
    implements FormErrors {
  /**
   * A pupil who may have a part.
   *
   * @param part empty for none
   */
  public record Candidate(String pupil, String name, String part) {}

  /** The parts, in the order of the list. */
  public static final List<String> PARTS = List.of("AUTHOR", "VICTIM", "WITNESS");

  public ReportView {
    candidates = List.copyOf(candidates);
    errors = Map.copyOf(errors);
  }

  @Override
  public String toString() {
    return "report " + draft;
  }
}
