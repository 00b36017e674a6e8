package fr.ent.portal.signin;

import java.util.Map;

/** The page of the first password. */
public record ActivateView(String login, Map<String, String> errors) {
  /** Tell what is wrong with a field; empty where nothing is. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  @Override
  public String toString() {
    return "activation";
  }
}
