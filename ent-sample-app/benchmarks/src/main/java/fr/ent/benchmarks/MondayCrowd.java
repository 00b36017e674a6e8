package fr.ent.benchmarks;

import fr.ent.api.absences.RollCalls;
import fr.ent.core.EntRuntime;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Teachers who take their roll calls once the bell has rung, each from a device of its own: the
 * lessons of the day and the sheet over HTTP, then what they have marked.
 */
final class MondayCrowd {
  private static final String LESSONS = "/absences/rollcall";
  private static final int TEACHERS_AT_ONCE = 24;
  private static final Duration SLOW = Duration.ofMillis(200);
  private static final long SEED = 20261130L;

  private final int port;
  private final RollCalls calls;
  private final Clock clock;
  private final Map<Roll, String> cookies;
  private final List<Long> pages = Collections.synchronizedList(new ArrayList<>());
  private final List<String> slow = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> stored = Collections.synchronizedList(new ArrayList<>());

  MondayCrowd(EntRuntime ent, int port, Map<Roll, String> cookies) {
    this.port = port;
    this.calls = ent.get(RollCalls.class);
    this.clock = ent.get(Clock.class);
    this.cookies = cookies;
  }

  /** Nanoseconds that each page took. */
  List<Long> pages() {
    return pages;
  }

  /** When and which pages took longer than {@link #SLOW}. */
  List<String> slow() {
    return slow;
  }

  /** Nanoseconds until each roll call was acknowledged. */
  List<Long> stored() {
    return stored;
  }

  /** Look at pages before the bell rings, as on any morning: the compiler has done its work. */
  void warm(int times) throws IOException {
    var waiting = List.copyOf(cookies.entrySet());
    for (int i = 0; i < times; i++) {
      var one = waiting.get(i % waiting.size());
      try (var wire = new Wire(port)) {
        page(wire, LESSONS, one.getValue());
        page(wire, LESSONS + "/" + one.getKey().lesson(), one.getValue());
      }
    }
    pages.clear();
    slow.clear();
  }

  /** Let all roll calls be taken within some time, most of them after a quarter of it. */
  void take(Duration within) throws InterruptedException, ExecutionException {
    var random = new Random(SEED);
    var pool = Executors.newScheduledThreadPool(TEACHERS_AT_ONCE);
    var taken = new ArrayList<Future<?>>();
    for (var roll : cookies.keySet()) {
      long after = (long) (within.toMillis() * drawn(random));
      taken.add(
          pool.schedule(
              () -> {
                take(roll);
                return true;
              },
              after,
              TimeUnit.MILLISECONDS));
    }
    for (var one : taken) {
      one.get();
    }
    pool.shutdown();
  }

  /** The second of five drawn: few begin at once, most soon, some late. */
  private static double drawn(Random random) {
    var five = random.doubles(5).toArray();
    Arrays.sort(five);
    return five[1];
  }

  private void take(Roll roll) throws IOException {
    var cookie = String.valueOf(cookies.get(roll));
    try (var wire = new Wire(port)) {
      page(wire, LESSONS, cookie);
      page(wire, LESSONS + "/" + roll.lesson(), cookie);
    }
    long begin = System.nanoTime();
    calls.submit(roll.teacher(), roll.call(clock.instant()));
    stored.add(System.nanoTime() - begin);
  }

  private void page(Wire wire, String path, String cookie) throws IOException {
    long begin = System.nanoTime();
    var answer = wire.get(path, cookie, "Accept-Encoding: gzip");
    long took = System.nanoTime() - begin;
    pages.add(took);
    if (took > SLOW.toNanos()) {
      var page = path.equals(LESSONS) ? "lessons of the day" : "sheet";
      slow.add("%tT %s %d ms".formatted(LocalTime.now(MondayClock.PARIS), page, took / 1_000_000));
    }
    if (answer.status() != 200) {
      throw new IllegalStateException("no page " + path + ": " + answer.status());
    }
  }
}
