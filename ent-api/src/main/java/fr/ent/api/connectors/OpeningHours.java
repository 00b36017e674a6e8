package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
}
