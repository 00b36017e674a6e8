package fr.ent.portal.admin;

import fr.ent.auth.access.UsualEffect;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.portal.admin.RightsView.Choice;

/**
 * What a change of a line would do.
 *
 * @param word the change as a form sends it
 * @param right what the right lets do
 * @param line who holds it by the line
 */
public record UsualChangeView(
    Choice place, String word, String right, String line, Change change, UsualEffect effect) {
  /** Where one comes from. */
  public String back() {
    return "/rights/usual?place=" + place.value();
  }
}
