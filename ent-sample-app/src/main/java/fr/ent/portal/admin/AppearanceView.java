package fr.ent.portal.admin;

import fr.ent.api.identity.Structure;
import fr.ent.portal.look.Look;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The page of the look.
 *
 * @param school id of the school that it is for; empty for the whole territory
 * @param suggestion the nearest accent that can be read, where the one typed cannot
 */
public record AppearanceView(
    String school,
    List<Structure> schools,
    boolean wide,
    Look look,
    Map<String, String> typed,
    Map<String, String> errors,
    String suggestion,
    boolean saved)
    implements FormErrors {
  /** Tell what a field holds. */
  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }
}
