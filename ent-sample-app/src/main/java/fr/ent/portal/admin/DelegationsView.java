package fr.ent.portal.admin;

import fr.ent.api.directory.PersonLine;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.RightsView.Done;
import fr.ent.portal.admin.RightsView.Given;
import java.util.List;
import java.util.Map;

/**
 * The page of delegations.
 *
 * @param rights that the reader may delegate
 * @param found people of the school whom the text could mean
 * @param school in which the reader delegates
 * @param error key of what is wrong with the last day; empty where nothing is
 * @param done what was just done, and can be undone
 * @param mine what the reader has delegated
 * @param others what was delegated to the reader
 */
public record DelegationsView(
    List<Choice> rights,
    String text,
    List<PersonLine> found,
    String right,
    String until,
    String school,
    String error,
    Done done,
    List<Row> mine,
    List<Row> others) {
  /** A right in words, to whom or by whom, and until when. */
  public record Row(String right, Given given) {}

  /** What is wrong, by field. */
  public Map<String, String> errors(String words) {
    return error.isEmpty() ? Map.of() : Map.of("until", words);
  }
}
