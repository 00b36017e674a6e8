package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.absences.Absence;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.HalfDay;
import fr.ent.api.timetable.HalfDay.Part;
import fr.ent.api.timetable.WeeklyGrid;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The half-days of one school for one question (fr: demi-journées de classe). What it needs is
 * looked up once, and only when something is counted.
 */
final class SchoolHalfDays {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Duration least;
  private final Supplier<Opening> opening;
  private final Supplier<Map<HalfDay, LocalDateTime>> called;

  /** When the afternoon begins, and which half-days are open. */
  record Opening(WeeklyGrid grid, Set<HalfDay> open) {}

  /**
   * Say where to look.
   *
   * @param called when lessons began whose roll call was taken
   */
  SchoolHalfDays(Duration least, Supplier<Opening> opening, Supplier<List<LocalDateTime>> called) {
    this.least = least;
    this.opening = once(opening);
    this.called =
        once(
            () ->
                called.get().stream()
                    .collect(
                        toUnmodifiableMap(this::halfDayOf, one -> one, SchoolHalfDays::first)));
  }

  private static <T> Supplier<T> once(Supplier<T> lookup) {
    var known = new ArrayList<T>(1);
    return () -> {
      if (known.isEmpty()) {
        known.add(lookup.get());
      }
      return known.get(0);
    };
  }

  /** Count what was missed; a half-day counts once. */
  Set<HalfDay> of(Collection<Absence> absences) {
    var counted = new HashSet<HalfDay>();
    absences.forEach(one -> add(one.missed(), counted));
    return counted;
  }

  /** Tell in which half-days these began, that of a lesson for one. */
  Set<HalfDay> begun(Collection<TimeSpan> times) {
    return times.stream().map(one -> halfDayOf(one.from())).collect(Collectors.toUnmodifiableSet());
  }

  private void add(TimeSpan missed, Set<HalfDay> counted) {
    addIfHeld(halfDayOf(missed.from()), counted);
    for (var begin = next(missed.from()); begin.isBefore(missed.to()); begin = next(begin)) {
      var end = next(begin).isBefore(missed.to()) ? next(begin) : missed.to();
      if (Duration.between(lessonsFrom(begin), end).compareTo(least) >= 0) {
        addIfHeld(halfDayOf(begin), counted);
      }
    }
  }

  private void addIfHeld(HalfDay one, Set<HalfDay> counted) {
    if (opening.get().open().contains(one) || called.get().containsKey(one)) {
      counted.add(one);
    }
  }

  private HalfDay halfDayOf(LocalDateTime moment) {
    return opening.get().grid().halfDayOf(moment);
  }

  /**
   * Tell when lessons begin in a half-day: with the first one whose roll call was taken, else at
   * eight in the morning, and after noon with the half-day.
   */
  private LocalDateTime lessonsFrom(LocalDateTime begin) {
    var half = halfDayOf(begin);
    var usual = half.part() == Part.MORNING ? begin.toLocalDate().atTime(MORNING) : begin;
    return called.get().getOrDefault(half, usual);
  }

  private static LocalDateTime first(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  /** Tell when the half-day after this moment begins. */
  private LocalDateTime next(LocalDateTime moment) {
    var day = moment.toLocalDate();
    return halfDayOf(moment).part() == Part.AFTERNOON
        ? day.plusDays(1).atStartOfDay()
        : day.atTime(opening.get().grid().afternoonFrom());
  }
}
