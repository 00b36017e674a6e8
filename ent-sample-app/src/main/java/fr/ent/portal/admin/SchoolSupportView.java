package fr.ent.portal.admin;

import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.SupportView.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the support asked of the reader's schools: what waits, what is open, what is over.
 *
 * @param late whether the reader has just answered what waits no more
 */
public record SchoolSupportView(
    List<Waiting> waiting, List<Row> open, List<Row> over, Optional<Deeds> deeds, boolean late) {
  /**
   * What consenting would open.
   *
   * @param lengths for how long, the longest last
   * @param missing rights that the reader does not hold, and so cannot open
   * @param people how many people of the school would be seen; 0 where none
   */
  public record Waiting(Row row, List<Choice> lengths, List<String> missing, int people) {}

  /** What the support did in the school. */
  public record Deeds(Row row, List<Deed> deeds) {}

  /**
   * One line of the log.
   *
   * @param about of whom or what it was
   */
  public record Deed(Instant at, String operation, String about) {}
}
