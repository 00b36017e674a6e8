package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which records are to be damaged and how. Different defects fall on different records as long as
 * there are enough; the first records stay whole.
 */
final class Faults {
  private final Set<Defect> wanted;
  private final Map<AafCategory, Records> records = new EnumMap<>(AafCategory.class);
  private final Map<AafCategory, Integer> next = new EnumMap<>(AafCategory.class);
  private final Map<AafCategory, Map<Integer, List<Edit>>> some = new EnumMap<>(AafCategory.class);
  private final Map<AafCategory, List<Edit>> every = new EnumMap<>(AafCategory.class);
  private final Map<Defect, Set<String>> marks = new EnumMap<>(Defect.class);

  /** What becomes of a record: nothing, itself changed, or several. */
  interface Edit extends Function<AafRecord, List<AafRecord>> {}

  Faults(Set<Defect> wanted, List<Records> all) {
    this.wanted = wanted;
    all.forEach(each -> records.put(each.category(), each));
  }

  /** Change one record. */
  void one(Defect defect, AafCategory category, Consumer<AafRecord> change) {
    some(defect, category, 1, any -> true, change);
  }

  /** Change so many of those for which something holds. */
  void some(
      Defect defect,
      AafCategory category,
      int count,
      Predicate<AafRecord> who,
      Consumer<AafRecord> change) {
    if (wanted.contains(defect)) {
      choose(defect, category, count, who).forEach(rank -> put(category, rank, changing(change)));
    }
  }

  /** Put records in the place of one for which something holds. */
  void instead(Defect defect, AafCategory category, Predicate<AafRecord> who, Edit edit) {
    if (wanted.contains(defect)) {
      choose(defect, category, 1, who).forEach(rank -> put(category, rank, edit));
    }
  }

  /** Change all records of a category. */
  void every(Defect defect, AafCategory category, Edit edit) {
    if (wanted.contains(defect)) {
      mark(defect, category.fileToken());
      every.computeIfAbsent(category, any -> new ArrayList<>()).add(edit);
    }
  }

  static Edit changing(Consumer<AafRecord> change) {
    return entry -> {
      change.accept(entry);
      return List.of(entry);
    };
  }

  private void put(AafCategory category, int rank, Edit edit) {
    some.computeIfAbsent(category, any -> new HashMap<>())
        .computeIfAbsent(rank, any -> new ArrayList<>())
        .add(edit);
  }

  private List<Integer> choose(
      Defect defect, AafCategory category, int count, Predicate<AafRecord> who) {
    var from = of(category);
    var found = new TreeMap<Integer, String>();
    int total = from.count();
    int start = next.getOrDefault(category, total > 40 ? 4 : 0);
    for (int step = 0; step < total && found.size() < count; step++) {
      int rank = (start + step) % total;
      var entry = from.at(rank);
      if (who.test(entry)) {
        found.put(rank, entry.id);
        next.put(category, rank + 1);
      }
    }
    found.values().forEach(id -> mark(defect, id));
    return List.copyOf(found.keySet());
  }

  void mark(Defect defect, String where) {
    marks.computeIfAbsent(defect, any -> new LinkedHashSet<>()).add(where);
  }

  boolean wants(Defect defect) {
    return wanted.contains(defect);
  }

  /** The first record of a category. */
  AafRecord first(AafCategory category) {
    return of(category).at(0);
  }

  private Records of(AafCategory category) {
    var from = records.get(category);
    if (from == null) {
      throw new IllegalStateException("no records of " + category);
    }
    return from;
  }

  /** What is written where this record was to be. */
  List<AafRecord> of(AafCategory category, int rank, AafRecord entry) {
    var result = List.of(entry);
    for (Edit edit : some.getOrDefault(category, Map.of()).getOrDefault(rank, List.of())) {
      result = applied(edit, result);
    }
    for (Edit edit : every.getOrDefault(category, List.of())) {
      result = applied(edit, result);
    }
    return result;
  }

  private static List<AafRecord> applied(Edit edit, List<AafRecord> entries) {
    var result = new ArrayList<AafRecord>();
    entries.forEach(entry -> result.addAll(edit.apply(entry)));
    return result;
  }

  Map<Defect, Set<String>> marks() {
    return marks;
  }
}
