package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One request of the feed before it is written: attributes in order, each with its values. */
final class AafRecord {
  private final List<Line> lines = new ArrayList<>(40);
  String request = "addRequest";
  String category;
  String id;

  /** An attribute; the list may still grow. */
  record Line(String name, List<String> values) {}

  AafRecord(AafCategory category, String id) {
    this.category = category.value();
    this.id = id;
  }

  private AafRecord(String id, String category, String request, List<Line> lines) {
    this.id = id;
    this.category = category;
    this.request = request;
    this.lines.addAll(lines);
  }

  AafRecord put(String name, String value) {
    return put(name, List.of(value));
  }

  AafRecord put(String name, List<String> values) {
    lines.add(new Line(name, values));
    return this;
  }

  /** Put other values in the place of those of an attribute, or add it. */
  void replace(String name, List<String> values) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).name().equals(name)) {
        lines.set(at, new Line(name, values));
        return;
      }
    }
    put(name, values);
  }

  void replace(String name, String value) {
    replace(name, List.of(value));
  }

  void remove(String name) {
    lines.removeIf(line -> line.name().equals(name));
  }

  /** The values of an attribute, none if it is absent. */
  List<String> values(String name) {
    for (Line line : lines) {
      if (line.name().equals(name)) {
        return line.values();
      }
    }
    return List.of();
  }

  String first(String name) {
    var values = values(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The same under another key. */
  AafRecord copy(String key) {
    var other = new AafRecord(id, category, request, lines);
    other.rename(key);
    return other;
  }

  /** Put another key in the place of this one, wherever the record says its own. */
  void rename(String key) {
    lines.replaceAll(
        line -> line.values().equals(List.of(id)) ? new Line(line.name(), List.of(key)) : line);
    id = key;
  }

  /** Put another key in the place of one, as identifier, value or first part of a value. */
  void renameEverywhere(String key, String other) {
    id = id.equals(key) ? other : id;
    replaceEach(
        value ->
            value.equals(key)
                ? other
                : value.startsWith(key + "$") ? other + value.substring(key.length()) : value);
  }

  private void replaceEach(UnaryOperator<String> change) {
    lines.replaceAll(line -> new Line(line.name(), line.values().stream().map(change).toList()));
  }

  List<Line> lines() {
    return lines;
  }
}
