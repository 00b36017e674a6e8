package fr.ent.portal.absences;

import java.util.List;

/**
 * Who missed often without a reason in a month.
 *
 * @param month {@code 2026-11}, and in words
 * @param after the month after; empty where that has not begun
 */
public record FollowView(
    String month, String words, String before, String after, List<Line> lines) {
  /** A pupil. */
  public record Line(String name, String classes, int unjustified, int missed) {}

  public FollowView {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "follow-up of " + month;
  }
}
