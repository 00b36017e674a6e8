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
 */
record School(Optional<Structure> structure, ZoneId zone, LocalDate today) {
  private static final Month FIRST = Month.AUGUST;
  private static final Month LOOKS_AHEAD = Month.MAY;
  private static final int WEEKS_AT_MOST = 60;

  /** The first of August of the school year that a day belongs to. */
  static LocalDate yearOf(LocalDate day) {
    int year = day.getYear() - (day.getMonth().compareTo(FIRST) < 0 ? 1 : 0);
    return LocalDate.of(year, FIRST, 1);
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

  /** Refuse a file whose year began on another day than this one; from May the next one is near. */
  void requireYear(LocalDate inYear) {
    if (!isNear(yearOf(inYear))) {
      throw new UnreadableTimetableException(Reason.OTHER_YEAR);
    }
  }

  private boolean isNear(LocalDate year) {
    var now = yearOf(today);
    boolean ahead =
        today.getMonth().compareTo(LOOKS_AHEAD) >= 0 && today.getMonth().compareTo(FIRST) < 0;
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
