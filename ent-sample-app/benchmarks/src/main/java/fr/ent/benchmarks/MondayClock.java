package fr.ent.benchmarks;

import fr.ent.core.Replacement;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that runs on from any moment; it begins as far ahead of the real one as {@code
 * benchmarks.ahead} says. Safe for use by several threads.
 */
@Replacement
class MondayClock extends Clock {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Clock REAL = Clock.systemUTC();

  private volatile Duration ahead;

  @Inject
  MondayClock(Settings settings) {
    ahead = settings.duration("benchmarks.ahead", Duration.ZERO);
  }

  /** Run on from a moment. */
  void set(Instant moment) {
    ahead = Duration.between(REAL.instant(), moment);
  }

  @Override
  public Instant instant() {
    return REAL.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
