package fr.ent.services.directory.aaf;

import java.util.ArrayList;
import java.util.List;

/** Takes values apart at their {@code $}, which has no escape; parts that are empty count. */
final class AafComposite {
  private AafComposite() {}

  static List<String> split(String value) {
    return split(value, Integer.MAX_VALUE);
  }

  /** Take apart into so many parts at most; the last one keeps the rest, with its {@code $}. */
  static List<String> split(String value, int most) {
    var parts = new ArrayList<String>(6);
    int from = 0;
    for (int at = value.indexOf('$');
        at >= 0 && parts.size() < most - 1;
        at = value.indexOf('$', from)) {
      parts.add(value.substring(from, at).strip());
      from = at + 1;
    }
    parts.add(value.substring(from).strip());
    return parts;
  }
}
