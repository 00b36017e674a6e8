package fr.ent.portal.timetable;

import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayReport;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.WeeklyGrid;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of a school, and what may be entered.
 *
 * @param territory whether the reader enters the holidays of zones too
 * @param report what became of a file
 */
public record SchoolCalendarView(
    String school,
    Optional<HolidayZone> zone,
    WeeklyGrid grid,
    List<Holiday> holidays,
    List<Holiday> closures,
    boolean territory,
    String told,
    String error,
    Optional<HolidayReport> report) {
  public SchoolCalendarView {
    holidays = List.copyOf(holidays);
    closures = List.copyOf(closures);
  }

  public static List<DayOfWeek> week() {
    return List.of(DayOfWeek.values()).subList(0, 6);
  }

  public static List<HolidayZone> zones() {
    return HolidayZone.national();
  }
}
