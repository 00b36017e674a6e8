package fr.ent.portal.liaison;

import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The times that somebody of the school offers, and who comes.
 *
 * @param rows the own times to come
 * @param meetings to which times may belong
 * @param gathers whether the reader may call a meeting and see who comes to it
 */
public record HostView(
    List<Row> rows,
    List<Choice> groups,
    List<Choice> meetings,
    boolean gathers,
    Typed typed,
    String told,
    Map<String, String> errors)
    implements FormErrors {
  /** A time in words; the guardian is empty where it is free. */
  public record Row(
      String slot, String when, String hour, String place, String guardian, String pupil) {
    @Override
    public String toString() {
      return slot;
    }
  }

  /** What was typed so far. */
  public record Typed(
      String group,
      String day,
      String from,
      String length,
      String number,
      String way,
      String where,
      String meeting) {}

  public HostView {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
    meetings = List.copyOf(meetings);
    errors = Map.copyOf(errors);
  }
}
