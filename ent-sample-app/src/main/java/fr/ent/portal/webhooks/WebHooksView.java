package fr.ent.portal.webhooks;

import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The hooks that somebody administers, and the form for another.
 *
 * @param events name and words of each event
 * @param typed what was typed, where something was wrong
 * @param chosen the events that were chosen then
 */
public record WebHooksView(
    List<Line> hooks,
    List<HookPlace> places,
    Map<String, String> events,
    Map<String, String> typed,
    List<String> chosen,
    Map<String, String> errors,
    boolean removed)
    implements FormErrors {
  /** A hook as the list shows it. */
  public record Line(
      String id, String name, String host, String place, String kind, String state) {}

  /** What was typed in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
