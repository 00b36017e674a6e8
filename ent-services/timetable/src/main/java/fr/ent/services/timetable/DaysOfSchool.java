package fr.ent.services.timetable;

import fr.ent.api.identity.Structure;
import fr.ent.api.timetable.HalfDay;
import fr.ent.api.timetable.HalfDay.Part;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.SchoolDay;
import fr.ent.api.timetable.SchoolDay.Kind;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.WeeklyGrid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What each day is for one school, from all that is known of it. */
record DaysOfSchool(
    Structure school,
    WeeklyGrid grid,
    List<Holiday> closures,
    List<Holiday> holidays,
    List<SchoolYear> years) {

  List<SchoolDay> days(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.isBefore(first) ? first : last.plusDays(1))
        .map(this::day)
        .toList();
  }

  private SchoolDay day(LocalDate day) {
    var byLaw = PublicHolidays.find(school, day);
    if (byLaw.isPresent()) {
      return closed(day, Kind.PUBLIC_HOLIDAY, byLaw.get());
    }
    if (isBetweenYears(day)) {
      return closed(day, Kind.OUT_OF_YEAR, "");
    }
    var holiday = holidays.stream().filter(one -> one.contains(day)).findFirst();
    if (holiday.isPresent()) {
      return closed(day, Kind.HOLIDAY, holiday.get().title());
    }
    var closure = closures.stream().filter(one -> one.contains(day)).findFirst();
    if (closure.isPresent()) {
      return closed(day, Kind.CLOSED, closure.get().title());
    }
    var open = open(day);
    return new SchoolDay(day, open.isEmpty() ? Kind.WEEKLY_REST : Kind.SCHOOL, "", open);
  }

  private static SchoolDay closed(LocalDate day, Kind kind, String title) {
    return new SchoolDay(day, kind, title, Set.of());
  }

  private boolean isBetweenYears(LocalDate day) {
    return years.stream().anyMatch(one -> one.last().isBefore(day))
        && years.stream().anyMatch(one -> one.first().isAfter(day))
        && years.stream().noneMatch(one -> one.contains(day));
  }

  private Set<Part> open(LocalDate day) {
    return Arrays.stream(Part.values())
        .filter(part -> grid.isOpen(new HalfDay(day, part)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
