package fr.ent.portal.absences;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes lines of a file that a spreadsheet opens (RFC 4180, with semicolons as French ones do).
 */
final class Csv {
  private Csv() {}

  static void line(StringBuilder text, List<String> values) {
    text.append(values.stream().map(Csv::value).collect(Collectors.joining(";"))).append("\r\n");
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  static String value(String value) {
    var safe = value.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + value : value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
