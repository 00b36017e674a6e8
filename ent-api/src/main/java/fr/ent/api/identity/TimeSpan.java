package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apiguardian.api.API;

/**
 * A time from one moment to a later one on the clocks of a school, the end not included (fr:
 * créneau). Which zone that is, the {@link Structure} says.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TimeSpan(LocalDateTime from, LocalDateTime to) {
  public TimeSpan {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a time span ends after it begins");
    }
  }

  /** Make a span of one day. */
  public static TimeSpan of(LocalDate day, String from, String to) {
    return new TimeSpan(day.atTime(LocalTime.parse(from)), day.atTime(LocalTime.parse(to)));
  }

  /** Tell the day on which it begins. */
  public LocalDate day() {
    return from.toLocalDate();
  }

  /** Tell how long it is on the clock face. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Tell whether both have a moment in common; one that begins as the other ends has none. */
  public boolean overlaps(TimeSpan other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** Tell whether the other lies in this one altogether. */
  public boolean covers(TimeSpan other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }
}
