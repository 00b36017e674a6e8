package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonTally;
import java.util.List;

/**
 * What the school wrote and what families wrote to it, newest first.
 *
 * @param next the moment before which the following ones were sent; empty on the last page
 */
public record SentView(List<Row> rows, boolean writes, String next) {
  /**
   * A message in words.
   *
   * @param about the class, or the pupils
   */
  public record Row(LiaisonTally tally, String author, String about) {
    @Override
    public String toString() {
      return tally.message().toString();
    }
  }

  public SentView {
    rows = List.copyOf(rows);
  }

  /** Tell whether some exchange waits for the school. */
  public boolean waits() {
    return rows.stream().anyMatch(one -> one.tally().unanswered() > 0);
  }
}
