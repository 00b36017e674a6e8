package fr.ent.portal.signin;

import fr.ent.portal.web.FormErrors;
import java.util.Map;

/** The page of the first password. */
public record ActivateView(String login, Map<String, String> errors) implements FormErrors {

  @Override
  public String toString() {
    return "activation";
  }
}
