package fr.ent.portal.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The page of cuts: what is cut off now, what is asked for, and what there is to choose from.
 *
 * @param where schools, and the whole territory for whoever may cut it off
 * @param evidence whether the reader may open the page of evidence
 */
public record CrisisView(
    List<Row> cuts,
    Ask ask,
    Choice everybody,
    List<Choice> profiles,
    List<Choice> services,
    List<Choice> where,
    boolean evidence) {
  /** Something to choose in the form. */
  public record Choice(String value, String words) {}

  /** Something that is cut off. */
  public record Row(UUID id, String who, String where, String reason, Instant since, String by) {}

  /**
   * What is asked for.
   *
   * @param errors by field
   * @param weight empty until everything is answered
   */
  public record Ask(
      String who,
      String where,
      String reason,
      Map<String, String> errors,
      Optional<Weight> weight) {
    /** Tell what is wrong with an answer; empty where nothing is. */
    public String error(String field) {
      return errors.getOrDefault(field, "");
    }
  }

  /**
   * What a cut would come to.
   *
   * @param people how many the reader may know of; somebody counted under two profiles counts twice
   * @param capped whether there may be more
   */
  public record Weight(String title, int people, boolean capped) {}
}
