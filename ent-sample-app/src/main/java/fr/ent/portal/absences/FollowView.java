package fr.ent.portal.absences;

import java.util.List;

/**
 * Who missed often without a reason in a month.
 *
 * @param month {@code 2026-11}, and in words
 * @param after the month after; empty where that has not begun
 */
public record FollowView(
    String month,
    String words,
    String before,
    String after,
    List<Line> lines,
    Threshold threshold) {
  /**
   * From how many half-days on.
   *
   * @param settable whether the reader may set it
   * @param typed what was typed, where that was wrong
   * @param kept whether it has just been set
   */
  public record Threshold(
      int halfDays, boolean settable, String typed, boolean wrong, boolean kept) {
    /** What the field holds. */
    public String value() {
      return wrong ? typed : Integer.toString(halfDays);
    }
  }

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
