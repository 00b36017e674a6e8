package fr.ent.portal.timetable;

import fr.ent.api.identity.TimeSpan;
import fr.ent.portal.web.Visit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed about a lesson to be added.
 *
 * @param time when the first one is
 * @param weeks from one to the next; none for a single one
 * @param until the last day it may be on
 */
record NewLessonForm(
    String title, Optional<TimeSpan> time, Optional<Integer> weeks, Optional<LocalDate> until) {
  static final List<String> FIELDS =
      List.of("group", "title", "teacher", "rooms", "day", "from", "to", "every", "until");

  private static final int LONGEST_TITLE = 200;
  private static final int WEEKS_AT_MOST = 52;
  private static final Map<String, Integer> EVERY = Map.of("week", 1, "fortnight", 2);

  static NewLessonForm of(Visit visit) {
    return new NewLessonForm(
        visit.parameter("title"),
        read(
            () ->
                TimeSpan.of(
                    LocalDate.parse(visit.parameter("day")),
                    visit.parameter("from"),
                    visit.parameter("to"))),
        Optional.ofNullable(EVERY.get(visit.parameter("every"))),
        read(() -> LocalDate.parse(visit.parameter("until"))));
  }

  private static <T> Optional<T> read(Supplier<T> text) {
    try {
      return Optional.of(text.get());
    } catch (DateTimeException | IllegalArgumentException neither) {
      return Optional.empty();
    }
  }

  /** Name the field that is wrong, and why. */
  Optional<String> wrong(LocalDate today) {
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      return Optional.of("title");
    }
    if (time.filter(span -> isNear(span.day(), today)).isEmpty()) {
      return Optional.of("day");
    }
    return weeks.isPresent() && until.filter(this::isLater).isEmpty()
        ? Optional.of("until")
        : Optional.empty();
  }

  private static boolean isNear(LocalDate day, LocalDate today) {
    return day.isAfter(today.minusYears(1)) && day.isBefore(today.plusYears(2));
  }

  private boolean isLater(LocalDate last) {
    var first = time.map(TimeSpan::day).orElse(LocalDate.MAX);
    return last.isAfter(first) && !last.isAfter(first.plusWeeks(WEEKS_AT_MOST));
  }

  /** Tell when the lesson of a day is. */
  TimeSpan on(LocalDate day) {
    var first = time.orElseThrow();
    return new TimeSpan(
        day.atTime(first.from().toLocalTime()), day.atTime(first.to().toLocalTime()));
  }

  /** List the days of the lessons. */
  List<LocalDate> days() {
    var first = time.orElseThrow().day();
    int step = weeks.orElse(WEEKS_AT_MOST + 1);
    var last = weeks.isPresent() ? until.orElse(first) : first;
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(step))
        .collect(Collectors.toUnmodifiableList());
  }
}
