package fr.ent.services.webhooks;

import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * How long to wait after a failure: {@code ent.webhooks.pause} (ten seconds), then three times as
 * long each time up to {@code ent.webhooks.pause.longest} (six hours), a fifth more or less so that
 * not all come at once; given up after {@code ent.webhooks.tries} (twelve, about a day).
 */
@EntService
class Pauses {
  private static final int TIMES = 3;
  private static final double SPREAD = 0.2;
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final Duration first;
  private final Duration longest;
  private final int tries;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Pauses(Settings settings) {
    this.first = settings.duration("ent.webhooks.pause", Duration.ofSeconds(10));
    this.longest = settings.duration("ent.webhooks.pause.longest", Duration.ofHours(6));
    this.tries = settings.number("ent.webhooks.tries", 12);
  }

  boolean areOver(int attempts) {
    return attempts >= tries;
  }

  /** Until the same message is tried again. */
  Duration after(int attempts) {
    double spread = 1 + SPREAD * (2 * random.nextDouble() - 1);
    return Duration.ofMillis((long) (plain(attempts).toMillis() * spread));
  }

  /** Until another message is tried where one failed: it is not called for each that waits. */
  Duration rest(int failures) {
    var rest = plain(failures);
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private Duration plain(int attempts) {
    var pause = first;
    for (int i = 1; i < attempts && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(TIMES);
    }
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
