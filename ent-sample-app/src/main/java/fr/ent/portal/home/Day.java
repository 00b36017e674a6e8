package fr.ent.portal.home;

import java.time.LocalDate;
import java.util.List;

/**
 * A day and what it holds (fr: journée).
 *
 * @param path where there is more of it
 */
public record Day(LocalDate date, String path, List<Line> lines) {
  public Day {
    lines = List.copyOf(lines);
  }

  /**
   * One thing of the day.
   *
   * @param state a word that stands before it; empty where it is as planned
   * @param kind of the state, {@code bad} where it does not take place
   */
  public record Line(
      String hour, String title, String more, String state, String kind, String path) {}
}
