package fr.ent.benchmarks;

import java.util.Locale;

/**
 * One measured figure and its limit.
 *
 * @param unit of both
 * @param atMost whether the limit must not be exceeded; otherwise it must be reached
 */
record Figure(String name, double measured, double limit, String unit, boolean atMost) {
  static Figure atMost(String name, double measured, double limit, String unit) {
    return new Figure(name, measured, limit, unit, true);
  }

  static Figure atLeast(String name, double measured, double limit, String unit) {
    return new Figure(name, measured, limit, unit, false);
  }

  boolean holds() {
    return atMost ? measured <= limit : measured >= limit;
  }

  /** Write a line of the table: figure, limit, their ratio, and whether it holds. */
  String line() {
    return String.format(
        Locale.ROOT,
        "| %-58s | %10.2f %-8s | %s %8.2f | %5.2f | %-6s |",
        name,
        measured,
        unit,
        atMost ? "<=" : ">=",
        limit,
        measured / limit,
        holds() ? "holds" : "MISSED");
  }
}
