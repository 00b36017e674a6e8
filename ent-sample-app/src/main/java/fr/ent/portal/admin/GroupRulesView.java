package fr.ent.portal.admin;

import fr.ent.api.communication.ReachPreview;
import fr.ent.portal.admin.RightsView.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The page of the rules between two groups of a school.
 *
 * @param places where the reader may set rules
 * @param groups those of the school
 * @param asked what a change would do, where one is asked about
 * @param done what was just done, and can be undone
 */
public record GroupRulesView(
    Choice place,
    List<Choice> places,
    List<Row> rows,
    List<Choice> groups,
    Optional<Asked> asked,
    Optional<Done> done) {
  /** A rule that was set, with the ids of its groups. */
  public record Row(String from, String to, String sentence) {}

  /** A rule that is not set yet: what holds now, what would, and for how many. */
  public record Asked(
      String from, String to, String effect, String now, String then, ReachPreview reach) {}

  /**
   * What was just done.
   *
   * @param was what had been set before; empty where nothing had
   */
  public record Done(String from, String to, String sentence, String was) {}
}
