package fr.ent.services.timetable.imports;

import java.util.HashMap;
import java.util.Map;

/** Numbers courses that have no id of their own, among those that are alike. */
final class Ordinals {
  private final Map<String, Integer> seen = new HashMap<>();

  String next(String what) {
    return what + seen.merge(what, 1, Integer::sum);
  }
}
