package fr.ent.portal.admin;

import fr.ent.portal.admin.RightsView.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The services of the house, and when and to whom each opens in one place.
 *
 * @param places where the reader may set it
 */
public record OpenServicesView(
    Choice place, List<Choice> places, List<Row> rows, Optional<Done> done) {
  /**
   * A service.
   *
   * @param above what the territory asks of this structure
   * @param own what is asked in this place
   */
  public record Row(Choice service, List<String> above, List<String> own) {}

  /**
   * What was just done, and can be undone.
   *
   * @param undo the conditions of before, as a form sends them
   */
  public record Done(String service, String undo) {}

  /** Where the conditions of a service are set. */
  public String path(Row row) {
    return "/opening/services/set?place=" + place.value() + "&service=" + row.service().value();
  }
}
