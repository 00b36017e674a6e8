package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.HalfDay;
import fr.ent.api.timetable.HalfDay.Part;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.WeeklyGrid;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.services.absences.SchoolHalfDays.Opening;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which half-days count in a school: those that its calendar has open, and those in which a roll
 * call was taken. A house without a calendar has the usual grid, and no holidays. Of a half-day
 * after the one in which an absence begins, it takes at least {@code ent.absences.half-day.least}
 * (PT1H).
 */
@EntService
class HalfDayRule {
  private final Instance<SchoolCalendar> calendar;
  private final RollCallRecords calls;
  private final Database database;
  private final Duration least;

  @Inject
  HalfDayRule(
      Instance<SchoolCalendar> calendar,
      RollCallRecords calls,
      Database database,
      Settings settings) {
    this.calendar = calendar;
    this.calls = calls;
    this.database = database;
    this.least = settings.duration("ent.absences.half-day.least", Duration.ofHours(1));
  }

  /** Tell those of a month and the month after it, into which an absence may last. */
  SchoolHalfDays of(TerritoryId territory, StructureId structure, YearMonth month) {
    return of(territory, structure, month.atDay(1), month.atEndOfMonth());
  }

  /** Tell those of a period and the month after it, into which an absence may last. */
  SchoolHalfDays of(
      TerritoryId territory, StructureId structure, LocalDate first, LocalDate until) {
    var last = until.plusMonths(1);
    return new SchoolHalfDays(
        least,
        () -> opening(Actor.house(territory), structure, first, last),
        () ->
            database.inTerritory(territory, handle -> calls.lessonsCalled(structure, first, last)));
  }

  private Opening opening(Actor house, StructureId structure, LocalDate first, LocalDate last) {
    return calendar.isResolvable()
        ? new Opening(
            calendar.get().gridOf(house, structure),
            Set.copyOf(calendar.get().halfDays(house, structure, first, last)))
        : new Opening(WeeklyGrid.USUAL, usual(first, last));
  }

  private static Set<HalfDay> usual(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> Stream.of(Part.values()).map(part -> new HalfDay(day, part)))
        .filter(WeeklyGrid.USUAL::isOpen)
        .collect(Collectors.toUnmodifiableSet());
  }
}
