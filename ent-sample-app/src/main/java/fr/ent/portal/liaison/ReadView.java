package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonDocument;
import fr.ent.portal.liaison.BookView.Row;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * A message as a family reads it.
 *
 * @param said what the school and the reader said under it
 * @param told key of what is to be said; empty where nothing is
 */
public record ReadView(
    Row row,
    List<LiaisonDocument> documents,
    List<Said> said,
    String told,
    Map<String, String> errors)
    implements FormErrors {
  /** One contribution, in words. */
  public record Said(String author, String when, String text, boolean fromSchool) {
    @Override
    public String toString() {
      return "said";
    }
  }

  public ReadView {
    documents = List.copyOf(documents);
    said = List.copyOf(said);
    errors = Map.copyOf(errors);
  }
}
