package fr.ent.services.directory.aaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads an attribute and its values. Each name is kept once. */
final class AafAttributeParser {
  private static final int NAMES = 2_000;
  private static final int NAME_CHARS = 120;
  private static final int ATTRIBUTES = 500;

  private final XMLStreamReader2 xml;
  private final AafLimits limits;
  private final BiConsumer<AafRule, String> faults;
  private final Map<String, String> names = new HashMap<>();
  private boolean escapesTold;

  AafAttributeParser(XMLStreamReader2 xml, AafLimits limits, BiConsumer<AafRule, String> faults) {
    this.xml = xml;
    this.limits = limits;
    this.faults = faults;
  }

  /** Read the attribute that begins here, and add it to those already read. */
  void readInto(List<AafAttribute> list) throws XMLStreamException, RefusedFeedException {
    if (list.size() >= ATTRIBUTES) {
      throw new RefusedFeedException(AafRule.FILE_LIMIT);
    }
    var attribute = read();
    for (int i = 0; i < list.size(); i++) {
      var earlier = list.get(i);
      if (earlier.name().equals(attribute.name())) {
        faults.accept(AafRule.ATTRIBUTE_TWICE, attribute.name());
        list.set(i, join(earlier, attribute));
        return;
      }
    }
    list.add(attribute);
  }

  AafAttribute read() throws XMLStreamException {
    var name = name();
    List<String> values = List.of();
    List<String> raw = List.of();
    while (nextChild(xml)) {
      var text = xml.getElementText();
      var tidy = AafText.tidy(text);
      if (tidy.length() > limits.valueChars()) {
        faults.accept(AafRule.VALUE_TOO_LONG, name);
      } else if (!tidy.isEmpty()) {
        tellEscapes(text, tidy, name);
        raw = with(raw, text);
        values = with(values, tidy);
      }
    }
    return new AafAttribute(name, values, values.equals(raw) ? values : raw);
  }

  private void tellEscapes(String text, String tidy, String name) {
    if (!escapesTold && text.indexOf('&') >= 0 && !text.equals(tidy) && AafText.isEscaped(text)) {
      escapesTold = true;
      faults.accept(AafRule.TEXT_ESCAPED, name);
    }
  }

  // Nearly every attribute has one value.
  private static List<String> with(List<String> values, String value) {
    if (values.isEmpty()) {
      return List.of(value);
    }
    var more = values.size() == 1 ? new ArrayList<>(values) : values;
    more.add(value);
    return more;
  }

  private String name() {
    var name = xml.getAttributeValue(null, "name");
    if (name == null || name.isBlank() || name.length() > NAME_CHARS) {
      return "";
    }
    var known = names.get(name);
    if (known == null && names.size() < NAMES) {
      names.put(name, name);
    }
    return known == null ? name : known;
  }

  private static AafAttribute join(AafAttribute first, AafAttribute second) {
    var values = new ArrayList<>(first.values());
    values.addAll(second.values());
    var raw = new ArrayList<>(first.raw());
    raw.addAll(second.raw());
    return new AafAttribute(first.name(), values, raw);
  }

  /** Go to the next element in this one; false at the end of this one. */
  static boolean nextChild(XMLStreamReader2 xml) throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }
}
