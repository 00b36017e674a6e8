package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.timetable.HalfDay.Part;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * On which half-days of a week a school is open, and when its afternoon begins (fr: grille
 * d'ouverture).
 *
 * @param mornings the days that are open in the morning
 * @param afternoons those that are open in the afternoon
 * @param afternoonFrom what begins before it belongs to the morning
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record WeeklyGrid(
    Set<DayOfWeek> mornings, Set<DayOfWeek> afternoons, LocalTime afternoonFrom) {
  /**
   * Nine half-days: Monday to Friday without Wednesday afternoon; as long as a school says none.
   */
  public static final WeeklyGrid USUAL =
      new WeeklyGrid(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
          LocalTime.of(13, 0));

  public WeeklyGrid {
    mornings = Set.copyOf(mornings);
    afternoons = Set.copyOf(afternoons);
    Objects.requireNonNull(afternoonFrom, "afternoonFrom");
  }

  /** Tell whether a half-day is open in an ordinary week. */
  public boolean isOpen(HalfDay half) {
    var days = half.part() == Part.MORNING ? mornings : afternoons;
    return days.contains(half.day().getDayOfWeek());
  }

  /** Tell which half-day a moment belongs to, open or not. */
  public HalfDay halfDayOf(LocalDateTime moment) {
    var part = moment.toLocalTime().isBefore(afternoonFrom) ? Part.MORNING : Part.AFTERNOON;
    return new HalfDay(moment.toLocalDate(), part);
  }
}
