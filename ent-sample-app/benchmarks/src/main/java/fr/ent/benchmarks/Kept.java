package fr.ent.benchmarks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What should be there, compared with what is.
 *
 * @param lost how many are missing
 * @param doubled how many are there once more
 * @param strange how many are there that should not be
 */
record Kept(String what, long count, long lost, long doubled, long strange) {
  static <T> Kept of(String what, Set<T> expected, Collection<T> found) {
    var distinct = new HashSet<>(found);
    return new Kept(
        what,
        expected.size(),
        expected.stream().filter(one -> !distinct.contains(one)).count(),
        (long) found.size() - distinct.size(),
        distinct.stream().filter(one -> !expected.contains(one)).count());
  }

  List<Figure> figures() {
    return List.of(
        Figure.atMost("%d %s, lost".formatted(count, what), lost + (double) strange, 0, ""),
        Figure.atMost("%d %s, doubled".formatted(count, what), (double) doubled, 0, ""));
  }
}
