package fr.ent.services.absences;

import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.services.absences.SchoolHalfDays.HalfDay;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which half-days a time counts for. The afternoon begins at {@code ent.absences.noon} (13:00); the
 * half-day in which an absence begins counts, and each later one with lessons of which it takes at
 * least {@code ent.absences.half-day.least} (PT1H).
 */
@EntService
class HalfDayRule {
  private final LocalTime noon;
  private final Duration least;

  @Inject
  HalfDayRule(Settings settings) {
    this.noon = LocalTime.parse(settings.text("ent.absences.noon", "13:00"));
    this.least = settings.duration("ent.absences.half-day.least", Duration.ofHours(1));
  }

  HalfDay of(LocalDateTime moment) {
    return new HalfDay(moment.toLocalDate(), !moment.toLocalTime().isBefore(noon));
  }

  /**
   * Count a time.
   *
   * @param hasLessons asked only where a time lasts beyond the half-day in which it begins
   */
  Set<HalfDay> of(TimeSpan missed, Predicate<HalfDay> hasLessons) {
    var counted = new LinkedHashSet<HalfDay>();
    counted.add(of(missed.from()));
    for (var begin = next(missed.from()); begin.isBefore(missed.to()); begin = next(begin)) {
      var end = next(begin).isBefore(missed.to()) ? next(begin) : missed.to();
      if (Duration.between(begin, end).compareTo(least) >= 0 && hasLessons.test(of(begin))) {
        counted.add(of(begin));
      }
    }
    return counted;
  }

  /** Tell when the half-day after this moment begins. */
  private LocalDateTime next(LocalDateTime moment) {
    return of(moment).afternoon()
        ? moment.toLocalDate().plusDays(1).atStartOfDay()
        : moment.toLocalDate().atTime(noon);
  }
}
