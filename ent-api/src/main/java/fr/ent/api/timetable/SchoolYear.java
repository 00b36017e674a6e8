package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.time.Month;
import org.apiguardian.api.API;

/** From the first to the last day of school of a year, both included (fr: année scolaire). */
@API(status = EXPERIMENTAL, since = "0.1")
public record SchoolYear(LocalDate first, LocalDate last) {
  public SchoolYear {
    if (last.isBefore(first.plusDays(200)) || last.isAfter(first.plusDays(370))) {
      throw new IllegalArgumentException("a school year has 200 to 370 days");
    }
  }

  /**
   * Tell the school year that a day usually belongs to, holidays included: from September to
   * August.
   */
  public static SchoolYear usual(LocalDate day) {
    return of(Month.SEPTEMBER, day);
  }

  /**
   * Tell the same of a zone: where summer is at the turn of the year ({@link
   * HolidayZone#isAustral}), from February to January.
   */
  public static SchoolYear usual(HolidayZone zone, LocalDate day) {
    return of(zone.isAustral() ? Month.FEBRUARY : Month.SEPTEMBER, day);
  }

  private static SchoolYear of(Month month, LocalDate day) {
    var begins = LocalDate.of(day.getYear(), month, 1);
    var first = day.isBefore(begins) ? begins.minusYears(1) : begins;
    return new SchoolYear(first, first.plusYears(1).minusDays(1));
  }

  /**
   * Tell on which day, that one or the last before, what is kept by school years turns where years
   * begin like this one: on the first of the month in which it begins, in August where that is
   * September, since files of the new year come before it.
   */
  public LocalDate turnedBy(LocalDate day) {
    var month = first.getMonth().compareTo(Month.JULY) < 0 ? first.getMonth() : Month.AUGUST;
    var turn = LocalDate.of(day.getYear(), month, 1);
    return day.isBefore(turn) ? turn.minusYears(1) : turn;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
