package fr.ent.portal.liaison;

import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/** The form by which a family writes to the school. */
public record AskView(
    List<Choice> children,
    String child,
    List<Choice> desks,
    String desk,
    String subject,
    String body,
    Map<String, String> errors)
    implements FormErrors {
  public AskView {
    children = List.copyOf(children);
    desks = List.copyOf(desks);
    errors = Map.copyOf(errors);
  }
}
