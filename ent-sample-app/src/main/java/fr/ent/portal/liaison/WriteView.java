package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonKind;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The form by which the school writes to families.
 *
 * @param groups the classes and groups to choose from
 * @param pupils of the group chosen
 */
public record WriteView(
    List<Choice> groups, List<Choice> pupils, Draft draft, Map<String, String> errors)
    implements FormErrors {
  /** What may be chosen. */
  public record Choice(String value, String words) {
    @Override
    public String toString() {
      return value;
    }
  }

  /** What was typed so far. */
  public record Draft(
      String group,
      List<String> pupils,
      String kind,
      String subject,
      String body,
      String choices,
      String due) {
    public Draft {
      pupils = List.copyOf(pupils);
    }

    @Override
    public String toString() {
      return "draft";
    }
  }

  public WriteView {
    groups = List.copyOf(groups);
    pupils = List.copyOf(pupils);
    errors = Map.copyOf(errors);
  }

  /** List what a message may ask. */
  public List<LiaisonKind> kinds() {
    return List.of(LiaisonKind.values());
  }
}
