package fr.ent.portal.admin;

import fr.ent.api.identity.Structure;
import fr.ent.portal.look.Look;
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
    boolean saved) {
  /** Tell what a field holds. */
  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  /** Tell what is wrong with a field; empty where nothing is. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }
}
