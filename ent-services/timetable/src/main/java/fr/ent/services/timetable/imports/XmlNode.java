package fr.ent.services.timetable.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element that was read whole; what it does not have is empty. */
record XmlNode(
    String name, int line, Map<String, String> attributes, List<XmlNode> children, String text) {

  String attribute(String key) {
    return attributes.getOrDefault(key, "").strip();
  }

  /** The first of several attributes that says something. */
  String attribute(String key, String otherwise) {
    return attribute(key).isEmpty() ? attribute(otherwise) : attribute(key);
  }

  List<XmlNode> all(String child) {
    return children.stream().filter(one -> one.name.equals(child)).toList();
  }

  Optional<XmlNode> first(String child) {
    return children.stream().filter(one -> one.name.equals(child)).findFirst();
  }

  /** What a child says, without the blanks around it. */
  String textOf(String child) {
    return first(child).map(one -> one.text.strip()).orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
