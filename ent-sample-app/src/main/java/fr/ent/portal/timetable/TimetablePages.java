package fr.ent.portal.timetable;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.SchoolDay;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The week of a person, a class or a room. */
@EntService
class TimetablePages implements Room {
  private static final int YEARS = 3;

  private final Timetable timetable;
  private final LessonFaces faces;
  private final WhoseChoices choices;
  private final SchoolCalendar calendar;

  @Inject
  TimetablePages(
      Timetable timetable, LessonFaces faces, WhoseChoices choices, SchoolCalendar calendar) {
    this.timetable = timetable;
    this.faces = faces;
    this.choices = choices;
    this.calendar = calendar;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/timetable", Access.SIGNED_IN, this::week));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(5, "timetable", "calendar", "/timetable", Access.SIGNED_IN));
  }

  private Answer week(Visit visit) {
    var day = day(visit.parameter("day"), visit.frame().today());
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var chooser = choices.of(visit, monday);
    var code = visit.parameter("of");
    var whose = code.isEmpty() ? choices.first(visit, chooser) : Optional.of(Whose.of(code));
    if (whose.isEmpty()) {
      return Answer.page("pages/timetable", "timetable.title", nobody(visit, day));
    }
    var lessons = lessons(visit, whose.get(), monday);
    var views = faces.of(visit.actor().territory(), visit.frame().words(), lessons);
    var days = days(monday, views, closed(visit, lessons, monday));
    return Answer.page(
        "pages/timetable",
        "timetable.title",
        new WeekView(
            whose.get().code(),
            choices.name(visit, whose.get()),
            choices.tabs(visit),
            chooser,
            day,
            show(visit),
            days,
            rows(days, views),
            choices.isOwn(visit, whose.get()),
            choices.mayAdd(visit)));
  }

  private static String show(Visit visit) {
    var asked = visit.parameter("show");
    return WeekView.SHOWN.contains(asked) ? asked : WeekView.ADAPTS;
  }

  /** A timetable that one may not see is not told from one that is not there. */
  private List<Lesson> lessons(Visit visit, Whose whose, LocalDate monday) {
    try {
      return whose.lessons(timetable, visit.actor(), monday, monday.plusDays(6));
    } catch (AccessRefusedException notTheirs) {
      throw new NoSuchPageException();
    }
  }

  private WeekView nobody(Visit visit, LocalDate day) {
    return new WeekView(
        "",
        "",
        List.of(),
        List.of(),
        day,
        WeekView.ADAPTS,
        List.of(),
        List.of(),
        false,
        choices.mayAdd(visit));
  }

  /** A year that nobody asks for is no page, and reads nothing. */
  static LocalDate day(String asked, LocalDate today) {
    if (asked.isEmpty()) {
      return today;
    }
    try {
      var day = LocalDate.parse(asked);
      if (Math.abs(day.getYear() - today.getYear()) <= YEARS) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      throw new NoSuchPageException();
    }
    throw new NoSuchPageException();
  }

  /** Monday to Friday always, the others where there are lessons. */
  private static List<WeekView.Day> days(
      LocalDate monday, List<LessonView> lessons, Map<LocalDate, String> closed) {
    var days = new ArrayList<WeekView.Day>();
    for (int i = 0; i < 7; i++) {
      var date = monday.plusDays(i);
      var its = lessons.stream().filter(one -> one.lesson().time().day().equals(date)).toList();
      if (i < 5 || !its.isEmpty()) {
        days.add(new WeekView.Day(date, closed.getOrDefault(date, ""), its));
      }
    }
    return days;
  }

  /** Why there is no school on days of this week, where the lessons are or the hat is worn. */
  private Map<LocalDate, String> closed(Visit visit, List<Lesson> lessons, LocalDate monday) {
    return lessons.stream()
        .map(Lesson::structure)
        .findFirst()
        .or(() -> visit.visitor().school())
        .map(school -> calendar.days(visit.actor(), school, monday, monday.plusDays(6)))
        .orElse(List.of())
        .stream()
        .filter(day -> !day.title().isEmpty())
        .collect(Collectors.toUnmodifiableMap(SchoolDay::day, SchoolDay::title));
  }

  private static List<WeekView.Row> rows(List<WeekView.Day> days, List<LessonView> lessons) {
    return lessons.stream()
        .sorted(
            Comparator.comparing((LessonView one) -> one.lesson().time().from().toLocalTime())
                .thenComparing(one -> one.lesson().time().to().toLocalTime()))
        .map(LessonView::hours)
        .distinct()
        .map(hours -> new WeekView.Row(hours, days.stream().map(day -> at(day, hours)).toList()))
        .toList();
  }

  private static List<LessonView> at(WeekView.Day day, String hours) {
    return day.lessons().stream().filter(one -> one.hours().equals(hours)).toList();
  }
}
