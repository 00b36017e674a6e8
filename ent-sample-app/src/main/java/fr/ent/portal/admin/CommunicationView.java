package fr.ent.portal.admin;

import fr.ent.portal.admin.RightsView.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The page of rules: those of one sender in one place.
 *
 * @param places where the reader may set rules
 * @param from whose rules are shown, and in the words of a sentence
 * @param senders profiles, as codes and words
 */
public record CommunicationView(
    Choice place,
    List<Choice> places,
    Choice from,
    List<Choice> senders,
    List<Row> rows,
    Optional<Done> done) {
  /**
   * A rule in force.
   *
   * @param to code of the recipient's profile
   * @param tie what ties them
   * @param isSet whether it was set in this place, and can be let go of
   * @param ties what may tie them here, each as the sentence it would make
   */
  public record Row(
      Choice to, String tie, String sentence, String origin, boolean isSet, List<Choice> ties) {}

  /**
   * What was just done, and can be undone.
   *
   * @param was what had been set before; empty where nothing had
   */
  public record Done(String to, String sentence, String was) {}

  /** Tell whether these are the rules of a school, which has groups. */
  public boolean isOfSchool() {
    return RulePlaces.place(place).structure().isPresent();
  }

  /** Where the rules of another sender are shown. */
  public String path(Choice sender) {
    return "/communication?place=" + place.value() + "&from=" + sender.value();
  }
}
