package fr.ent.portal.absences;

import fr.ent.api.identity.TimeSpan;
import fr.ent.portal.web.Visit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/** Reads days, hours and months that a form sent. */
final class Spans {
  private Spans() {}

  /**
   * Read {@code from}, {@code begin}, {@code to} and {@code end}; an hour that is left out is the
   * edge of its day, and a last day that is left out is the first one.
   */
  static Optional<TimeSpan> read(Visit visit, int daysAtMost) {
    try {
      var first = LocalDate.parse(visit.parameter("from"));
      var last = visit.parameter("to").isEmpty() ? first : LocalDate.parse(visit.parameter("to"));
      var begin = first.atTime(hour(visit.parameter("begin"), LocalTime.MIN));
      var end =
          visit.parameter("end").isEmpty()
              ? last.plusDays(1).atStartOfDay()
              : last.atTime(LocalTime.parse(visit.parameter("end")));
      var span = new TimeSpan(begin, end);
      return span.length().toDays() > daysAtMost ? Optional.empty() : Optional.of(span);
    } catch (DateTimeException | IllegalArgumentException notATime) {
      return Optional.empty();
    }
  }

  private static LocalTime hour(String text, LocalTime otherwise) {
    return text.isEmpty() ? otherwise : LocalTime.parse(text);
  }

  /** Read {@code month}; this month where none, or none that is over or running, was sent. */
  static YearMonth month(Visit visit) {
    var now = YearMonth.from(visit.frame().today());
    try {
      var asked = visit.parameter("month");
      var month = asked.isEmpty() ? now : YearMonth.parse(asked);
      return month.isAfter(now) || month.isBefore(now.minusYears(4)) ? now : month;
    } catch (DateTimeException notAMonth) {
      return now;
    }
  }
}
