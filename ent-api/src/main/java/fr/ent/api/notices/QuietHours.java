package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * When people are left alone (fr: pause numérique): each night, and at the week-end if wanted, on
 * the clocks of the school. MSG-4, DEC-03.
 *
 * <p>The week-end lasts from the evening of Friday to the morning of Monday. The first moment of
 * the pause is quiet, its last moment is not. Where a clock is moved, what its face shows counts.
 *
 * @param evening when the night begins; the same as {@code morning} for no pause at night
 * @param morning when it ends
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record QuietHours(LocalTime evening, LocalTime morning, WeekEnd weekEnd) {
  /** What the week-end is (fr: fin de semaine). */
  public enum WeekEnd {
    QUIET,
    LIKE_OTHER_DAYS
  }

  /** 20:00 to 7:00, and the week-end: circular of 10 July 2025. */
  public static final QuietHours USUAL =
      new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), WeekEnd.QUIET);

  public QuietHours {
    Objects.requireNonNull(evening, "evening");
    Objects.requireNonNull(morning, "morning");
    Objects.requireNonNull(weekEnd, "weekEnd");
  }

  /** Tell whether a moment is quiet where the clocks are those of a zone. */
  public boolean isQuiet(Instant at, ZoneId zone) {
    return isQuiet(at.atZone(zone).toLocalDateTime());
  }

  private boolean isQuiet(LocalDateTime at) {
    return isNight(at.toLocalTime()) || (weekEnd == WeekEnd.QUIET && isWeekEnd(at));
  }

  private boolean isNight(LocalTime time) {
    if (evening.equals(morning)) {
      return false;
    }
    boolean late = !time.isBefore(evening);
    boolean early = time.isBefore(morning);
    return evening.isAfter(morning) ? late || early : late && early;
  }

  private boolean isWeekEnd(LocalDateTime at) {
    return switch (at.getDayOfWeek()) {
      case FRIDAY -> !at.toLocalTime().isBefore(evening);
      case SATURDAY, SUNDAY -> true;
      case MONDAY -> at.toLocalTime().isBefore(morning);
      default -> false;
    };
  }

  /** Tell the first moment from this one on that is not quiet: this one, or an end of the pause. */
  public Instant nextOpen(Instant at, ZoneId zone) {
    if (!isQuiet(at, zone)) {
      return at;
    }
    var day = at.atZone(zone).toLocalDate();
    for (int ahead = 0; ahead <= 4; ahead++) {
      var end = day.plusDays(ahead).atTime(morning).atZone(zone).toInstant();
      if (!end.isBefore(at) && !isQuiet(end, zone)) {
        return end;
      }
    }
    throw new IllegalStateException("a pause ends within four days");
  }
}
