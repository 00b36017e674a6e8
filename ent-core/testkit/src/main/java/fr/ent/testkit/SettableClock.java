package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.core.Replacement;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.apiguardian.api.API;

/**
 * A clock that stands until it is set; it begins on Tuesday 24 November 2026 at 7:40 in Paris, and
 * counts its days where {@code ent.zone} says until it is moved. Safe for use by several threads.
 */
@Replacement
@API(status = EXPERIMENTAL, since = "0.1")
public class SettableClock extends Clock {
  private volatile ZoneId zone;
  private volatile Instant now = Instant.parse("2026-11-24T06:40:00Z");

  @Inject
  SettableClock(Settings settings) {
    zone = ZoneId.of(settings.text("ent.zone", "Europe/Paris"));
  }

  /** Set it. */
  public void set(Instant instant) {
    now = instant;
  }

  /** Count its days elsewhere. */
  public void moveTo(ZoneId other) {
    zone = other;
  }

  /** Let time pass. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }
}
