package fr.ent.portal.absences;

import fr.ent.portal.web.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that a spreadsheet opens (RFC 4180, with semicolons as French ones do, and the mark by
 * which they know its encoding).
 */
final class Csv {
  private final StringBuilder text = new StringBuilder("\ufeff");

  /** Begin with the names of the columns. */
  Csv(List<String> columns) {
    line(columns);
  }

  /** Write a line. */
  void line(List<String> values) {
    text.append(values.stream().map(Csv::value).collect(Collectors.joining(";"))).append("\r\n");
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String value(String value) {
    var safe = value.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + value : value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  /** Answer the file. */
  Answer answer() {
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Answer.Bytes(bytes, "text/csv;charset=utf-8", false);
  }
}
