package fr.ent.portal.sharing;

import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The page on which one thing is shared.
 *
 * @param service the word of its service
 * @param thing its id there
 * @param title what it is called
 * @param back the page that shows it
 * @param query by what somebody was looked for
 * @param found people, as values of a form and words
 * @param groups classes and groups that can be chosen
 * @param profiles of the school acted in, for its staff
 * @param last the day that was typed and came back
 * @param told what was just done; empty where nothing was
 */
public record SharingView(
    String service,
    String thing,
    String title,
    String back,
    List<Line> lines,
    String query,
    List<Choice> found,
    List<Choice> groups,
    List<Choice> profiles,
    String last,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /** With whom it is shared, as a form sends it and in words. */
  public record Line(String with, String words, String level, String until) {}

  /** With whom it can be shared. */
  public record Choice(String value, String words) {}

  /** Tell whether there is more to choose from than people. */
  public boolean hasMany() {
    return !groups.isEmpty() || !profiles.isEmpty();
  }
}
