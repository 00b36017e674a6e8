package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * What is printed and cut: one slip for each guardian, none of whom it names to another.
 *
 * @param documents how many documents the message carries
 * @param all whether those with an account are printed for too
 * @param returns for whom something may come back on paper
 */
public record SlipsView(
    LiaisonMessage message,
    int documents,
    List<Slip> slips,
    boolean all,
    List<Choice> returns,
    String school,
    Map<String, String> errors)
    implements FormErrors {
  /** One slip. */
  public record Slip(String key, String pupil, String guardian) {
    @Override
    public String toString() {
      return key;
    }
  }

  public SlipsView {
    slips = List.copyOf(slips);
    returns = List.copyOf(returns);
    errors = Map.copyOf(errors);
  }

  /** Tell where the message is followed. */
  public String back() {
    return "/liaison/sent/" + message.id();
  }
}
