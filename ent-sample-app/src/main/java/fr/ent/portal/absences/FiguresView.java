package fr.ent.portal.absences;

import java.util.List;

/**
 * The half-days missed in a month.
 *
 * @param month {@code 2026-11}, and in words
 * @param before the month before, and the one after; empty where that has not begun
 * @param bars one for each class, by name
 */
public record FiguresView(
    String month, String words, String before, String after, List<Line> lines, List<Bar> bars) {
  /** Half-days of a class and a reason. */
  public record Line(String classes, String reason, int halfDays, int pupils) {}

  /**
   * The half-days of a class as the chart draws them.
   *
   * @param place from above, in units of the drawing
   * @param known how long the part with a reason is, and the part without
   */
  public record Bar(String classes, int halfDays, int silent, int place, int known, int rest) {}

  public FiguresView {
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
  }

  /** Tell how high the drawing is. */
  public int height() {
    return bars.size() * Figuring.STEP;
  }

  /** Count all half-days. */
  public int total() {
    return bars.stream().mapToInt(Bar::halfDays).sum();
  }
}
