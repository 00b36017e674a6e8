package fr.ent.services.timetable.imports;

import fr.ent.api.identity.Structure;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * For which school a file is read, and on which day there.
 *
 * @param structure empty where the directory does not know it
 * @param turn the month from which on files speak of a new school year
 */
record School(Optional<Structure> structure, ZoneId zone, LocalDate today, Month turn) {
  /** Schools that begin in August or September have their files from August on. */
  static final Month USUAL_TURN = Month.AUGUST;

  private static final int MONTHS_AHEAD = 3;
  private static final int WEEKS_AT_MOST = 60;

  /** Tell from when on files speak of a new year, by the day on which a school year began. */
  static Month turnOf(LocalDate began) {
    return began.getMonth().compareTo(Month.JULY) < 0 ? began.getMonth() : USUAL_TURN;
  }

  /** The first of the month with which the school year began that a day belongs to. */
  LocalDate yearOf(LocalDate day) {
    return yearOf(turn, day);
  }

  static LocalDate yearOf(Month turn, LocalDate day) {
    int year = day.getYear() - (day.getMonth().compareTo(turn) < 0 ? 1 : 0);
    return LocalDate.of(year, turn, 1);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Refuse a file of another school; one that does not say is believed. */
  void requireUai(String uai) {
    var own = structure.flatMap(Structure::uai).map(Object::toString).orElse("");
    if (!uai.isBlank() && !own.isEmpty() && !uai.strip().equalsIgnoreCase(own)) {
      throw new UnreadableTimetableException(Reason.OTHER_SCHOOL);
    }
  }

  /**
   * Refuse a file whose year began on another day than this one; in the last three months of it the
   * next one is near.
   */
  void requireYear(LocalDate inYear) {
    if (!isNear(yearOf(inYear))) {
      throw new UnreadableTimetableException(Reason.OTHER_YEAR);
    }
  }

  private boolean isNear(LocalDate year) {
    var now = yearOf(today);
    boolean ahead = !today.isBefore(now.plusMonths(12L - MONTHS_AHEAD));
    return year.equals(now) || (ahead && year.equals(now.plusYears(1)));
  }

  /** Tell whether a day is of a school year that files may speak of. */
  boolean isNearDay(LocalDate day) {
    return isNear(yearOf(day));
  }

  /** The last week that a plan from a week on may speak of. */
  static LocalDate lastFrom(LocalDate firstWeek) {
    return firstWeek.plusWeeks(WEEKS_AT_MOST - 1L);
  }
}
