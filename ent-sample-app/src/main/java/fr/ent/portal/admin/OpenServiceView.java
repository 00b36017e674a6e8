package fr.ent.portal.admin;

import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of one service in one place, and what other ones would change.
 *
 * @param above what the territory asks, in words
 * @param profiles that may be chosen here
 * @param chosen codes of those that are
 * @param hours lines of opening hours, the last one blank
 * @param levels of assurance that may be chosen here
 * @param weight empty until everything is answered
 */
public record OpenServiceView(
    Choice place,
    Choice service,
    List<String> above,
    List<Choice> profiles,
    Set<String> chosen,
    List<HoursRow> hours,
    List<String> levels,
    String level,
    Optional<Weight> weight,
    Map<String, String> errors)
    implements FormErrors {
  /**
   * What would change.
   *
   * @param word the conditions as a form sends them
   * @param conditions in words; none where it would open always
   * @param effect in words, by profile
   */
  public record Weight(String word, List<String> conditions, List<String> effect) {}

  /** Where one comes from. */
  public String back() {
    return "/opening/services?place=" + place.value();
  }
}
