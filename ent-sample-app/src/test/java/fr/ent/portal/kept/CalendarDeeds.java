package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.TODAY;

import fr.ent.api.access.Actor;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.WeeklyGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What changes the school calendar. */
final class CalendarDeeds {
  private static final SchoolYear YEAR =
      new SchoolYear(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 3));
  private static final String HOLIDAYS =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//X//X//FR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      DTSTART;VALUE=DATE:20261219
      DTEND;VALUE=DATE:20270104
      SUMMARY:Vacances de Noël
      END:VEVENT
      END:VCALENDAR
      """;

  private final Town town;
  private final SchoolCalendar calendar;

  CalendarDeeds(Town town) {
    this.town = town;
    this.calendar = town.get(SchoolCalendar.class);
  }

  List<Deed> deeds() {
    var school = town.school();
    var closure = Holiday.of(school, "Pont", TODAY.plusDays(20), TODAY.plusDays(20));
    var removed = Holiday.of(HolidayZone.A, "Pont", TODAY.plusDays(20), TODAY.plusDays(20));
    calendar.enter(HOUSE, removed);
    return List.of(
        deed(who -> calendar.setGrid(who, school, WeeklyGrid.USUAL)),
        deed(who -> calendar.setZone(who, school, HolidayZone.B)),
        deed(who -> calendar.enter(who, HolidayZone.B, YEAR)),
        deed(who -> calendar.enter(who, closure)),
        deed(who -> calendar.remove(who, removed.id()))
            .idle(() -> calendar.remove(HOUSE, UUID.randomUUID())),
        deed(who -> calendar.take(who, HolidayZone.B, HOLIDAYS.replace("\n", "\r\n"))));
  }

  private Deed deed(Consumer<Actor> act) {
    return town.deed("timetable:calendar", act);
  }
}
