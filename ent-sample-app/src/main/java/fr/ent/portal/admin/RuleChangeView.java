package fr.ent.portal.admin;

import fr.ent.api.communication.ReachPreview;
import fr.ent.portal.admin.RightsView.Choice;

/**
 * What a rule would change.
 *
 * @param now the rule in force, as a sentence
 * @param then the rule that is proposed
 * @param from code of the sender's profile
 * @param to the recipients, within a sentence
 * @param wider whether it goes further than the rule in force
 */
public record RuleChangeView(
    Choice place,
    String from,
    Choice to,
    String tie,
    String now,
    String then,
    ReachPreview effect,
    boolean wider) {
  /** Tell whether the directory hides whom the rule would let be written to. */
  public boolean isHidden() {
    return wider
        && effect.senders() > 0
        && effect.before() == effect.after()
        && effect.mostBefore() == effect.mostAfter();
  }

  /** Where one comes from. */
  public String back() {
    return "/communication?place=" + place.value() + "&from=" + from;
  }
}
