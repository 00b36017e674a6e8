package fr.ent.portal.admin;

import fr.ent.auth.access.SupportRequest;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.portal.admin.RightsView.Choice;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page of the support: asking a school, and what became of what was asked.
 *
 * @param schools of which the reader may ask
 * @param reading rights that let read only
 * @param writing rights that do more
 * @param lengths for how long, in minutes
 */
public record SupportView(
    List<Choice> schools,
    List<Choice> reading,
    List<Choice> writing,
    List<Choice> lengths,
    Ask ask,
    List<Row> mine) {
  /** What is being asked. */
  public record Ask(
      String school,
      Set<String> rights,
      String minutes,
      String reason,
      Map<String, String> errors) {
    static final Ask NOTHING = new Ask("", Set.of(), "60", "", Map.of());

    /** What is wrong with a field; empty where nothing is. */
    public String error(String field) {
      return errors.getOrDefault(field, "");
    }
  }

  /**
   * A request in words.
   *
   * @param reads what the asker would read
   * @param writes what the asker would do beyond reading
   * @param by who answered; empty where nobody did
   */
  public record Row(
      SupportRequest request,
      String school,
      String asker,
      List<String> reads,
      List<String> writes,
      String length,
      String by) {
    public boolean isWaiting() {
      return request.state() == State.WAITING;
    }

    public boolean isOpen() {
      return request.state() == State.OPEN;
    }

    /** Tell whether it can still be ended. */
    public boolean isRunning() {
      return isWaiting() || isOpen();
    }
  }
}
