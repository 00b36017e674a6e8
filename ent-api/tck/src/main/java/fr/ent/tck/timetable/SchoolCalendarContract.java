package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.timetable.HalfDay;
import fr.ent.api.timetable.HalfDay.Part;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.HolidayZone;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolDay;
import fr.ent.api.timetable.SchoolDay.Kind;
import fr.ent.api.timetable.SchoolYear;
import fr.ent.api.timetable.UnreadableCalendarException;
import fr.ent.api.timetable.WeeklyGrid;
import fr.ent.tck.Clause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SchoolCalendar} does. The school of the scene is of an academy of zone B. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SchoolCalendarContract extends TimetableScene {
  SchoolCalendar calendar();

  /** Somebody who administers the territory. */
  Actor administrator();

  /** Forget all that was entered. */
  void empty();

  @BeforeEach
  default void nothingEntered() {
    empty();
  }

  private SchoolDay day(LocalDate day) {
    return calendar().days(pupil(), school(), day, day).get(0);
  }

  private static LocalDate wednesday() {
    return MONDAY.plusDays(2);
  }

  @Test
  @Clause("SchoolCalendar: what was not entered is not a holiday")
  default void withoutAWordAnOrdinaryWeekHasNineHalfDays() {
    assertThat(calendar().zoneOf(pupil(), school())).contains(HolidayZone.B);
    assertThat(calendar().halfDays(pupil(), school(), MONDAY, MONDAY.plusDays(6))).hasSize(9);
    assertThat(day(wednesday()).open()).containsExactly(Part.MORNING);
    assertThat(day(MONDAY.plusDays(5)).kind()).isEqualTo(Kind.WEEKLY_REST);
    assertThat(day(LocalDate.of(2026, 10, 21)).kind()).isEqualTo(Kind.SCHOOL);
    assertThat(calendar().yearOf(pupil(), school(), MONDAY)).isEmpty();
  }

  @Test
  @Clause("SchoolCalendar: public holidays are computed from the law")
  default void publicHolidaysAreKnown() {
    assertThat(day(LocalDate.of(2026, 11, 11)).kind()).isEqualTo(Kind.PUBLIC_HOLIDAY);
    assertThat(day(LocalDate.of(2027, 3, 29)).title()).isEqualTo("Lundi de Pâques");
    assertThat(day(LocalDate.of(2027, 5, 6)).title()).isEqualTo("Ascension");
    assertThat(day(LocalDate.of(2027, 5, 17)).open()).isEmpty();
    assertThat(day(LocalDate.of(2027, 3, 26)).kind()).as("no Good Friday").isEqualTo(Kind.SCHOOL);
  }

  @Test
  @Clause("SchoolCalendar.enter: days without school of a zone or a school")
  default void whatWasEnteredHoldsForItsZoneAndItsSchool() {
    var autumn = Holiday.of(HolidayZone.B, "Vacances", MONDAY, MONDAY.plusDays(1));
    calendar().enter(administrator(), autumn);
    var other = Holiday.of(HolidayZone.C, "Vacances", wednesday(), wednesday());
    calendar().enter(administrator(), other);
    var closure = Holiday.of(school(), "Pont", MONDAY.plusDays(4), MONDAY.plusDays(4));
    calendar().enter(head(), closure);
    assertThat(calendar().days(pupil(), school(), MONDAY, MONDAY.plusDays(4)))
        .extracting(SchoolDay::kind)
        .containsExactly(Kind.HOLIDAY, Kind.HOLIDAY, Kind.SCHOOL, Kind.SCHOOL, Kind.CLOSED);
    assertThat(calendar().halfDays(pupil(), school(), MONDAY, MONDAY.plusDays(4))).hasSize(3);
    calendar().setZone(head(), school(), HolidayZone.C);
    assertThat(day(wednesday()).kind()).isEqualTo(Kind.HOLIDAY);
    assertThat(day(MONDAY).kind()).isEqualTo(Kind.SCHOOL);
    calendar().remove(administrator(), other.id());
    calendar().remove(head(), closure.id());
    assertThat(calendar().halfDays(pupil(), school(), MONDAY, MONDAY.plusDays(4))).hasSize(9);
    assertThat(calendar().holidaysOf(pupil(), HolidayZone.B)).containsExactly(autumn);
  }

  @Test
  @Clause("SchoolCalendar.setGrid: on which half-days a school is open")
  default void theGridOfTheSchoolCounts() {
    var saturdays =
        new WeeklyGrid(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            Set.of(DayOfWeek.MONDAY),
            LocalTime.of(12, 30));
    calendar().setGrid(head(), school(), saturdays);
    assertThat(calendar().gridOf(pupil(), school())).isEqualTo(saturdays);
    assertThat(calendar().halfDays(pupil(), school(), MONDAY, MONDAY.plusDays(6)))
        .containsExactly(
            new HalfDay(MONDAY, Part.MORNING),
            new HalfDay(MONDAY, Part.AFTERNOON),
            new HalfDay(MONDAY.plusDays(5), Part.MORNING));
    assertThat(saturdays.halfDayOf(MONDAY.atTime(12, 30)).part()).isEqualTo(Part.AFTERNOON);
    assertThat(saturdays.halfDayOf(MONDAY.atTime(12, 29)).part()).isEqualTo(Part.MORNING);
  }

  @Test
  @Clause("SchoolDay.OUT_OF_YEAR: between two school years that were entered")
  default void betweenTwoYearsThereIsNoSchool() {
    var year = new SchoolYear(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 3));
    calendar().enter(administrator(), HolidayZone.B, year);
    assertThat(calendar().yearOf(pupil(), school(), MONDAY)).contains(year);
    assertThat(day(LocalDate.of(2027, 8, 4)).kind()).as("unknown").isEqualTo(Kind.SCHOOL);
    var next = new SchoolYear(LocalDate.of(2027, 9, 1), LocalDate.of(2028, 7, 4));
    calendar().enter(administrator(), HolidayZone.B, next);
    assertThat(day(LocalDate.of(2027, 8, 4)).kind()).isEqualTo(Kind.OUT_OF_YEAR);
    assertThat(day(LocalDate.of(2027, 9, 1)).kind()).isEqualTo(Kind.SCHOOL);
  }

  @Test
  @Clause("SchoolCalendar.schoolYear: the one that was entered, else the usual one of the zone")
  default void aDayBelongsToASchoolYearWhateverWasEntered() {
    var usual = new SchoolYear(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    assertThat(calendar().schoolYear(pupil(), school(), MONDAY)).isEqualTo(usual);
    calendar().setZone(head(), school(), HolidayZone.NEW_CALEDONIA);
    assertThat(calendar().schoolYear(pupil(), school(), MONDAY))
        .isEqualTo(new SchoolYear(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31)));
    var entered = new SchoolYear(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 12, 18));
    calendar().enter(administrator(), HolidayZone.NEW_CALEDONIA, entered);
    assertThat(calendar().schoolYear(pupil(), school(), MONDAY)).isEqualTo(entered);
    assertThat(calendar().schoolYear(pupil(), school(), LocalDate.of(2027, 1, 8)).first())
        .isEqualTo("2026-02-01");
  }

  @Test
  @Clause("SchoolCalendar.take: the holidays of a zone from an iCalendar file")
  default void aFileBringsHolidaysOnce() {
    var file =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260901T000000Z
        DTSTART;VALUE=DATE:20261219
        DTEND;VALUE=DATE:20270104
        SUMMARY:Vacances de Noël - Zones A\\, B et C
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20260901T000000Z
        DTSTART;VALUE=DATE:20270206
        DTEND;VALUE=DATE:20270222
        SUMMARY:Vacances d'hiver - Zone C
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        DTSTAMP:20260901T000000Z
        DTSTART;VALUE=DATE:20260901
        SUMMARY:Rentrée scolaire des élèves
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n");
    var own =
        Holiday.of(HolidayZone.B, "Pont", LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 22));
    calendar().enter(administrator(), own);
    var report = calendar().take(administrator(), HolidayZone.B, file);
    assertThat(report.leftOut())
        .containsExactly("Vacances d'hiver - Zone C", "Rentrée scolaire des élèves");
    calendar().take(administrator(), HolidayZone.B, file);
    assertThat(calendar().holidaysOf(pupil(), HolidayZone.B)).hasSize(2).contains(own);
    assertThat(day(LocalDate.of(2026, 12, 18)).kind()).isEqualTo(Kind.SCHOOL);
    assertThat(day(LocalDate.of(2026, 12, 21)).kind()).isEqualTo(Kind.HOLIDAY);
    assertThat(day(LocalDate.of(2027, 1, 4)).kind()).isEqualTo(Kind.SCHOOL);
    var huge = file.replaceFirst("BEGIN:VEVENT", "X-NOTE:x\r\n".repeat(300_000) + "BEGIN:VEVENT");
    for (var wrong : List.of("", "BEGIN:VCALENDAR", "<html>", huge)) {
      assertThatThrownBy(() -> calendar().take(administrator(), HolidayZone.B, wrong))
          .isInstanceOf(UnreadableCalendarException.class);
    }
    assertThat(calendar().holidaysOf(pupil(), HolidayZone.B)).hasSize(2);
  }

  @Test
  @Clause(
      "SchoolCalendar: what changes a school needs ADMINISTER over it, a zone over the territory")
  default void nobodyElseEntersAnything() {
    var zone = Holiday.of(HolidayZone.B, "Vacances", MONDAY, MONDAY);
    var closure = Holiday.of(school(), "Pont", MONDAY, MONDAY);
    var year = new SchoolYear(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 3));
    for (var other : List.of(pupil(), teacher(), head(), stranger())) {
      assertRefused(() -> calendar().enter(other, zone));
      assertRefused(() -> calendar().enter(other, HolidayZone.B, year));
      assertRefused(() -> calendar().take(other, HolidayZone.B, "BEGIN:VCALENDAR"));
    }
    for (var other : List.of(pupil(), teacher(), stranger())) {
      assertRefused(() -> calendar().enter(other, closure));
      assertRefused(() -> calendar().setGrid(other, school(), WeeklyGrid.USUAL));
      assertRefused(() -> calendar().setZone(other, school(), HolidayZone.A));
    }
    calendar().enter(head(), closure);
    assertRefused(() -> calendar().remove(teacher(), closure.id()));
    assertThat(calendar().closuresOf(pupil(), school())).containsExactly(closure);
  }

  private static void assertRefused(Runnable deed) {
    assertThatThrownBy(deed::run).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("SchoolCalendar: of a structure that one may not know of nothing is found")
  default void ofAnotherSchoolNothingIsFound() {
    assertThat(calendar().days(stranger(), school(), MONDAY, MONDAY)).isEmpty();
    assertThat(calendar().zoneOf(stranger(), school())).isEmpty();
    assertThatThrownBy(() -> calendar().days(pupil(), school(), MONDAY, MONDAY.plusDays(400)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
