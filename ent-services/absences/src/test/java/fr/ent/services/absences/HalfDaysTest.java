package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceFigure;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.WeeklyGrid;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half-days as the calendar of the school has them. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperCalendar.class,
      PaperNotices.class,
      AuditInMemory.class
    })
class HalfDaysTest extends SmallSchoolCase {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate TUESDAY = SmallSchool.TUESDAY;
  private static final LocalDate SATURDAY = TUESDAY.plusDays(4);

  private final AbsenceFigures figures;
  private final AbsenceRegister register;
  private final RollCalls calls;
  private final PaperCalendar calendar;
  private final PaperTimetable timetable;
  private final RecordedEvents events;
  private final SettableClock clock;

  HalfDaysTest(
      AbsenceFigures figures,
      AbsenceRegister register,
      RollCalls calls,
      PaperCalendar calendar,
      PaperTimetable timetable,
      RecordedEvents events,
      SettableClock clock) {
    this.figures = figures;
    this.register = register;
    this.calls = calls;
    this.calendar = calendar;
    this.timetable = timetable;
    this.events = events;
    this.clock = clock;
  }

  @BeforeEach
  void open() {
    calendar.begin();
  }

  private void miss(LocalDate day, String from, String to) {
    miss(SmallSchool.PUPIL, TimeSpan.of(day, from, to));
  }

  private void miss(PersonId pupil, TimeSpan missed) {
    register.record(schoolLife(), pupil, missed);
  }

  private HalfDayCount count(YearMonth month) {
    return figures.of(guardian(), SmallSchool.PUPIL, month);
  }

  private int missed() {
    return count(NOVEMBER).missed();
  }

  @Test
  @Clause("ABS-07: a lesson missed counts its half-day, once")
  void anyLessonOfAHalfDayCountsItOnce() {
    miss(TUESDAY, "08:05", "09:00");
    miss(TUESDAY, "10:10", "11:05");
    assertThat(missed()).isEqualTo(1);
    miss(TUESDAY, "12:30", "13:25");
    assertThat(missed()).isEqualTo(1);
    miss(TUESDAY, "14:00", "14:55");
    assertThat(count(NOVEMBER)).isEqualTo(new HalfDayCount(SmallSchool.PUPIL, 2, 2));
  }

  @Test
  void theGridOfTheSchoolSaysWhenTheAfternoonBegins() {
    var usual = WeeklyGrid.USUAL;
    calendar.setGrid(
        Fixture.house(),
        Fixture.SCHOOL,
        new WeeklyGrid(usual.mornings(), usual.afternoons(), LocalTime.of(11, 30)));
    miss(TUESDAY, "08:05", "09:00");
    miss(TUESDAY, "12:00", "12:55");
    assertThat(missed()).isEqualTo(2);
  }

  @Test
  void aLongAbsenceCountsOpenHalfDaysOnly() {
    miss(SmallSchool.PUPIL, span(TUESDAY, 8, TUESDAY.plusDays(2), 17));
    assertThat(missed()).isEqualTo(5);
    calendar.close(TUESDAY.plusDays(2));
    assertThat(missed()).isEqualTo(3);
  }

  private static TimeSpan span(LocalDate first, int from, LocalDate last, int to) {
    return new TimeSpan(first.atTime(from, 0), last.atTime(to, 0));
  }

  @Test
  @Clause("ABS-07: a half-day on which the school is closed")
  void noHalfDayIsMissedWhileTheSchoolIsClosed() {
    calendar.close(TUESDAY);
    miss(TUESDAY, "08:05", "09:00");
    miss(TUESDAY.plusDays(1), "14:00", "14:55");
    miss(SATURDAY, "08:05", "09:00");
    assertThat(missed()).isZero();
    assertThat(figures.month(schoolLife(), Fixture.SCHOOL, NOVEMBER))
        .extracting(AbsenceFigure::halfDays)
        .containsExactly(0);
  }

  @Test
  void aLessonThatWasCalledOnAClosedDayCounts() {
    var lesson =
        SmallSchool.lesson(1, TimeSpan.of(SATURDAY, "08:05", "09:00"), LessonState.PLANNED);
    timetable.put(lesson);
    clock.set(Instant.parse("2026-11-28T07:10:00Z"));
    miss(SATURDAY, "08:05", "09:00");
    assertThat(missed()).isZero();
    var marks = List.of(RollMark.of(SmallSchool.PUPIL, Kind.ABSENT));
    calls.submit(teacher(), new RollCall(RollCallId.random(), lesson.id(), clock.instant(), marks));
    assertThat(missed()).isEqualTo(1);
    miss(SATURDAY, "14:00", "14:55");
    assertThat(missed()).isEqualTo(1);
  }

  @Test
  @Clause("ABS-07: a later half-day is measured within the hours of school")
  void aLaterMorningIsMeasuredFromEightAndNotFromMidnight() {
    miss(SmallSchool.PUPIL, until(8, 30));
    assertThat(missed()).isEqualTo(1);
    miss(SmallSchool.PUPIL, until(8, 59));
    assertThat(missed()).isEqualTo(1);
    miss(SmallSchool.PUPIL, until(9, 0));
    assertThat(missed()).isEqualTo(2);
  }

  private static TimeSpan until(int hour, int minute) {
    return new TimeSpan(TUESDAY.atTime(14, 0), TUESDAY.plusDays(1).atTime(hour, minute));
  }

  @Test
  void aLaterHalfDayIsMeasuredFromItsFirstLessonThatWasCalled() {
    call(1, TUESDAY.plusDays(1), "09:00", "09:55");
    call(2, TUESDAY.plusDays(1), "10:10", "11:05");
    miss(SmallSchool.PUPIL, until(9, 30));
    assertThat(missed()).isEqualTo(1);
    miss(SmallSchool.PUPIL, until(10, 0));
    assertThat(missed()).isEqualTo(2);
    call(3, TUESDAY.plusDays(2), "13:55", "14:50");
    miss(SmallSchool.PUPIL, morningUntil(14, 30));
    assertThat(missed()).as("Thursday morning only").isEqualTo(3);
    miss(SmallSchool.PUPIL, morningUntil(14, 55));
    assertThat(missed()).isEqualTo(4);
  }

  private static TimeSpan morningUntil(int hour, int minute) {
    var thursday = TUESDAY.plusDays(2);
    return new TimeSpan(thursday.atTime(8, 0), thursday.atTime(hour, minute));
  }

  /** Take the roll call of a lesson that nobody misses. */
  private void call(int number, LocalDate day, String from, String to) {
    var lesson = SmallSchool.lesson(number, TimeSpan.of(day, from, to), LessonState.PLANNED);
    timetable.add(lesson);
    clock.set(Instant.parse(day + "T16:00:00Z"));
    calls.submit(
        teacher(), new RollCall(RollCallId.random(), lesson.id(), clock.instant(), List.of()));
  }

  @Test
  void aMonthEndsAtMidnightAndAnAbsenceCountsWhereItBegins() {
    var last = NOVEMBER.atEndOfMonth();
    miss(SmallSchool.PUPIL, span(last, 14, last.plusDays(1), 12));
    miss(last.plusDays(1), "14:00", "15:00");
    assertThat(missed()).isEqualTo(2);
    assertThat(count(NOVEMBER.plusMonths(1)).missed()).isEqualTo(1);
  }

  @Test
  void theCalendarIsReadOnceForAWholeSchoolAndNotForTheFewDaysOfAPupil() {
    for (var pupil : List.of(SmallSchool.PUPILS.get(0), SmallSchool.PUPILS.get(1))) {
      miss(pupil, TimeSpan.of(TUESDAY, "08:05", "09:00"));
    }
    events.awaitDelivery();
    assertThat(figures.toFollow(schoolLife(), Fixture.SCHOOL, NOVEMBER)).isEmpty();
    assertThat(calendar.asked()).isZero();
    for (var pupil : SmallSchool.PUPILS.subList(0, 3)) {
      miss(pupil, span(TUESDAY, 8, TUESDAY.plusDays(2), 17));
    }
    events.awaitDelivery();
    int asked = calendar.asked();
    assertThat(figures.toFollow(schoolLife(), Fixture.SCHOOL, NOVEMBER)).hasSize(3);
    assertThat(calendar.asked()).isEqualTo(asked + 1);
    figures.month(schoolLife(), Fixture.SCHOOL, NOVEMBER);
    assertThat(calendar.asked()).isEqualTo(asked + 2);
  }

  @Test
  void aSchoolThatIsOpenOnSaturdayCountsIt() {
    var usual = WeeklyGrid.USUAL;
    calendar.setGrid(
        Fixture.house(),
        Fixture.SCHOOL,
        new WeeklyGrid(Set.of(DayOfWeek.SATURDAY), usual.afternoons(), usual.afternoonFrom()));
    miss(SATURDAY, "08:05", "09:00");
    miss(TUESDAY, "08:05", "09:00");
    assertThat(missed()).isEqualTo(1);
  }
}
