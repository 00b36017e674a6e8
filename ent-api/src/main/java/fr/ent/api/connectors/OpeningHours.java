package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * When a service opens (fr: plages horaires), on the clock of the school.
 *
 * @param windows none for always
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OpeningHours(List<Window> windows) {
  /** Day and night, every day. */
  public static final OpeningHours ALWAYS = new OpeningHours(List.of());

  /**
   * A time on some days (fr: plage).
   *
   * @param days on which it begins
   * @param to excluded; a time that is not after the first is one of the next day, the same time
   *     means a whole day
   */
  public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Window {
      days = Set.copyOf(days);
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a window opens on a day");
      }
    }

    private boolean contains(LocalDateTime moment) {
      var day = moment.getDayOfWeek();
      var time = moment.toLocalTime();
      boolean begun = days.contains(day) && !time.isBefore(from);
      return passesMidnight()
          ? begun || (days.contains(day.minus(1)) && time.isBefore(to))
          : begun && time.isBefore(to);
    }

    /** Read what {@link #toString} writes. */
    public static Window of(String text) {
      var parts = text.split(" ", 3);
      if (parts.length != 3) {
        throw new IllegalArgumentException("days, a beginning and an end make a window");
      }
      var days =
          Arrays.stream(parts[0].split(",", -1))
              .map(DayOfWeek::valueOf)
              .collect(Collectors.toUnmodifiableSet());
      return new Window(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    /** As {@code MONDAY,TUESDAY 07:30 21:00}. */
    @Override
    public String toString() {
      var named = days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
      return named + " " + from + " " + to;
    }

    /** Tell whether it ends on the day after it begins. */
    public boolean passesMidnight() {
      return !to.isAfter(from);
    }
  }

  public OpeningHours {
    windows = List.copyOf(windows);
  }

  /** Tell whether the service opens at a moment on the clock of the school. */
  public boolean contain(LocalDateTime moment) {
    return windows.isEmpty() || windows.stream().anyMatch(one -> one.contains(moment));
  }

  /** List when windows begin in the week that follows a moment, in order; none for always. */
  public List<LocalDateTime> beginnings(LocalDateTime moment) {
    return IntStream.rangeClosed(0, DayOfWeek.values().length)
        .mapToObj(moment.toLocalDate()::plusDays)
        .flatMap(
            day ->
                windows.stream()
                    .filter(one -> one.days().contains(day.getDayOfWeek()))
                    .map(one -> day.atTime(one.from())))
        .filter(moment::isBefore)
        .distinct()
        .sorted()
        .toList();
  }
}
