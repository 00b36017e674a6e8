package fr.ent.services.timetable.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How other software of the school may print a name: without the birth date, without the code. One
 * that two names share tells neither of them.
 */
final class PrintVariants {
  private final Map<String, List<String>> byKey = new HashMap<>();
  private final Map<String, Integer> shared = new HashMap<>();

  PrintVariants(List<WrittenName> names) {
    for (var name : names) {
      var prints =
          List.of(name, without(name)).stream().map(WrittenName::print).distinct().toList();
      byKey.put(name.key(), prints);
      prints.forEach(one -> shared.merge(one, 1, Integer::sum));
    }
  }

  private static WrittenName without(WrittenName name) {
    return new WrittenName(
        name.key(),
        name.kind(),
        name.label(),
        name.first(),
        name.last(),
        null,
        "",
        name.joinKey(),
        name.classes());
  }

  List<String> of(String key) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(one -> shared.getOrDefault(one, 0) == 1)
        .toList();
  }
}
