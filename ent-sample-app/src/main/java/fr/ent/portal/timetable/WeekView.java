package fr.ent.portal.timetable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A week of somebody's timetable, and the day that a phone shows.
 *
 * @param whose code of whom is looked at; empty where there is nobody
 * @param name what they are called
 * @param tabs the children, the person and the class between whom one changes
 * @param chooser what may be chosen instead; empty for those who may not
 * @param show {@link #ADAPTS}, or one of {@link #SHOWN} where somebody asked for it
 * @param rows the hours of the week, for a wide screen
 * @param mayAdd whether whoever looks may add a lesson
 */
public record WeekView(
    String whose,
    String name,
    List<Choice> tabs,
    List<Choices> chooser,
    LocalDate day,
    String show,
    List<Day> days,
    List<Row> rows,
    boolean agenda,
    boolean mayAdd) {
  /** The day on a phone, the week on a wide screen and on paper. */
  static final String ADAPTS = "adapts";

  /** What one may ask for instead, wherever it is read. */
  public static final List<String> SHOWN = List.of("days", "weeks");

  public WeekView {
    tabs = List.copyOf(tabs);
    chooser = List.copyOf(chooser);
    days = List.copyOf(days);
    rows = List.copyOf(rows);
  }

  /** Somebody or something whose timetable may be seen. */
  public record Choice(String code, String name) {}

  /** Several of a kind; {@code kind} names their heading. */
  public record Choices(String kind, List<Choice> choices) {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** A day of the week. */
  public record Day(LocalDate date, String closed, List<LessonView> lessons) {
    public Day {
      lessons = List.copyOf(lessons);
    }
  }

  /** Lessons that begin and end alike, day by day. */
  public record Row(String hours, List<List<LessonView>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Tell the address of another day. */
  public String path(LocalDate date) {
    return path(whose, date) + asked(show);
  }

  /** Tell the address of the same, the day alone or the week. */
  public String shownAs(String how) {
    return path(whose, day) + asked(how);
  }

  private static String asked(String how) {
    return how.equals(ADAPTS) ? "" : "&show=" + how;
  }

  /** Tell the address of somebody else's timetable on the same day. */
  public String path(Choice choice) {
    return path(choice.code(), day) + asked(show);
  }

  static String path(String whose, LocalDate date) {
    return "/timetable?of=" + URLEncoder.encode(whose, StandardCharsets.UTF_8) + "&day=" + date;
  }

  /** Find the day that a phone shows. */
  public Optional<Day> shown() {
    return days.stream().filter(one -> one.date().equals(day)).findFirst();
  }

  public boolean isEmpty() {
    return days.stream().allMatch(one -> one.lessons().isEmpty());
  }
}
