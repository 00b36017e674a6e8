package fr.ent.services.timetable.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of cards of one week, or of all that have none of their own. */
final class UdtWeek {
  /**
   * A class, subject, teacher, group and room in one half-slot.
   *
   * @param file in which it stands
   */
  record Line(XmlNode node, String file) {
    String attribute(String key) {
      return node.attribute(key);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<String>> together = new LinkedHashMap<>();

  void takeLine(XmlNode node, String file) {
    lines.add(new Line(node, file));
  }

  void takeTogether(XmlNode node) {
    together
        .computeIfAbsent(node.attribute("lignefic"), none -> new ArrayList<>())
        .add(node.attribute("prof"));
  }

  /** A week that says nothing of who teaches together has it from the others. */
  UdtWeek completed(UdtWeek usual) {
    if (together.isEmpty()) {
      together.putAll(usual.together);
    }
    return this;
  }

  List<Line> lines() {
    return lines;
  }

  /** Who else gives a line. */
  List<String> othersOf(Line line) {
    return together.getOrDefault(line.attribute("code"), List.of());
  }
}
