package fr.ent.services.simulators.academy;

import java.util.List;

/**
 * Throws that depend only on the seed, the topic and the number of whom it is about. Anyone can be
 * computed alone, in any order, and comes out the same.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private final long seed;

  Dice(long seed) {
    this.seed = mix(seed + GOLDEN);
  }

  /** Pick one of {@code bound} sides, 0 included. */
  int pick(int bound, Topic topic, long number) {
    long thrown = mix(mix(seed ^ topic.salt * GOLDEN) + number * GOLDEN);
    return (int) Long.remainderUnsigned(thrown >>> 1, bound);
  }

  /** Say yes so many times in a thousand. */
  boolean chance(int perThousand, Topic topic, long number) {
    return pick(1000, topic, number) < perThousand;
  }

  /** Choose one of several. */
  String choose(List<String> among, Topic topic, long number) {
    return among.get(pick(among.size(), topic, number));
  }

  /** Shuffle {@code [from, to)} in place. */
  void shuffle(int[] values, int from, int to, Topic topic) {
    for (int last = to - 1; last > from; last--) {
      int other = from + pick(last - from + 1, topic, last);
      int kept = values[last];
      values[last] = values[other];
      values[other] = kept;
    }
  }

  // SplittableRandom's finalizer, by Stafford.
  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
