package fr.ent.portal.absences;

import java.util.List;

/**
 * The reasons that a school offers.
 *
 * @param rows those there are, and empty ones to fill in
 * @param kept whether they were changed just now
 * @param empty whether a form without any reason was sent
 */
public record ReasonsView(List<Row> rows, boolean kept, boolean empty) {
  /** A reason, or an empty row. */
  public record Row(String code, String french, String english) {}

  public ReasonsView {
    rows = List.copyOf(rows);
  }
}
