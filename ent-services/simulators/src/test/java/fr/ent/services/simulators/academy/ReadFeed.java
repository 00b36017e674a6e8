package fr.ent.services.simulators.academy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Reads a feed back with the parser of the JDK, validating: small sizes only. */
final class ReadFeed {
  /** A record read: attributes with their values. */
  record Entry(String category, String id, Map<String, List<String>> attributes) {
    List<String> values(String name) {
      return attributes.getOrDefault(name, List.of());
    }

    String first(String name) {
      var values = values(name);
      return values.isEmpty() ? "" : values.get(0);
    }
  }

  private ReadFeed() {}

  static List<Entry> all(AcademyFiles files) throws Exception {
    var entries = new ArrayList<Entry>();
    for (Path file : files.files()) {
      entries.addAll(entries(file));
    }
    return entries;
  }

  static List<Entry> of(AcademyFiles files, AafCategory category) throws Exception {
    return all(files).stream().filter(e -> e.category().equals(category.value())).toList();
  }

  static List<Entry> entries(Path file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    var builder = factory.newDocumentBuilder();
    builder.setEntityResolver((name, address) -> new InputSource(grammar()));
    builder.setErrorHandler(new Strict());
    try (InputStream in = Files.newInputStream(file)) {
      var requests = builder.parse(in).getDocumentElement().getElementsByTagName("addRequest");
      var entries = new ArrayList<Entry>();
      for (int at = 0; at < requests.getLength(); at++) {
        entries.add(entry((Element) requests.item(at)));
      }
      return entries;
    }
  }

  private static InputStream grammar() {
    return Stock.open("ficAlimMENESR.dtd");
  }

  private static Entry entry(Element request) {
    var attributes = new LinkedHashMap<String, List<String>>();
    var list = request.getElementsByTagName("attr");
    for (int at = 1; at < list.getLength(); at++) {
      var attribute = (Element) list.item(at);
      var values = attribute.getElementsByTagName("value");
      var texts = new ArrayList<String>();
      for (int value = 0; value < values.getLength(); value++) {
        if (!values.item(value).getTextContent().isEmpty()) {
          texts.add(values.item(value).getTextContent());
        }
      }
      attributes.put(attribute.getAttribute("name"), texts);
    }
    return new Entry(
        ((Element) list.item(0)).getTextContent(),
        request.getElementsByTagName("id").item(0).getTextContent(),
        attributes);
  }

  /** The text of all files, in order. */
  static String text(AcademyFiles files) throws IOException {
    var text = new StringBuilder();
    for (Path file : files.files()) {
      text.append(file.getFileName()).append('\n').append(Files.readString(file));
    }
    return text.toString();
  }

  /** Takes every finding as a failure. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException finding) throws SAXParseException {
      throw finding;
    }

    @Override
    public void error(SAXParseException finding) throws SAXParseException {
      throw finding;
    }

    @Override
    public void fatalError(SAXParseException finding) throws SAXParseException {
      throw finding;
    }
  }
}
