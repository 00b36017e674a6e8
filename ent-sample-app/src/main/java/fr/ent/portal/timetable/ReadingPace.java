package fr.ent.portal.timetable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often one address and one caller read calendars on this node (fr: cadence de lecture): far
 * more than calendar applications do, far less than somebody who tries addresses out.
 */
@Shared
public class ReadingPace {
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int OF_ADDRESS = 40;
  private static final int OF_CALLER = 600;

  private final Clock clock;
  private final Cache<String, AtomicInteger> counted =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW.multipliedBy(2)).build();

  @Inject
  public ReadingPace(Clock clock) {
    this.clock = clock;
  }

  /** Count a reading, and tell whether it is still within the pace. */
  boolean allows(String address, String caller) {
    long window = clock.instant().getEpochSecond() / WINDOW.toSeconds();
    return count("a" + window + address) <= OF_ADDRESS && count("c" + window + caller) <= OF_CALLER;
  }

  private int count(String key) {
    return counted.get(key, none -> new AtomicInteger()).incrementAndGet();
  }
}
