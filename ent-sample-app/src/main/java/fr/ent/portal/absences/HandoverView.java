package fr.ent.portal.absences;

import java.time.YearMonth;
import java.util.List;

/**
 * What is handed on of a month.
 *
 * @param month {@code 2026-11}, and in words
 * @param after the month after; empty where that has not begun
 * @param threshold from how many half-days on an absence is repeated
 * @param naming whether the reader may take the file that names pupils
 * @param wrong whether the days of that file could not be read
 */
public record HandoverView(
    String month,
    String words,
    String before,
    String after,
    int threshold,
    List<Line> lines,
    boolean naming,
    boolean wrong) {
  /** A class, and what its pupils study. */
  public record Line(
      String classes, String level, int pupils, int halfDays, int unjustified, int repeated) {}

  public HandoverView {
    lines = List.copyOf(lines);
  }

  /** The last day of the month. */
  public String last() {
    return YearMonth.parse(month).atEndOfMonth().toString();
  }
}
