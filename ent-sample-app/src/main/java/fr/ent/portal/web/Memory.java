package fr.ent.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes memories that fade by the clock of the ENT, which a test sets (fr: mémoire tampon). */
public final class Memory {
  private Memory() {}

  /** Remember each thing for a time, and no more than so many of them. */
  public static <K, V> Cache<K, V> fading(Clock clock, Duration after, int most) {
    return Caffeine.newBuilder()
        .maximumSize(most)
        .expireAfterWrite(after)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }
}
