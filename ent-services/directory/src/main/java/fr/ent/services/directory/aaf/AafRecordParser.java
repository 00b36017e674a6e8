package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import fr.ent.services.directory.aaf.AafEntry.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads one request of the grammar, from its start to its end. */
final class AafRecordParser {
  private static final int ID_CHARS = 120;

  private final String file;
  private final XMLStreamReader2 xml;
  private final AafLimits limits;
  private final Consumer<FeedFinding> findings;
  private final AafAttributeParser attributes;
  private int faults;
  private boolean complete;
  private long line;
  private String id = "";
  private @Nullable AafCategory category;
  private List<AafAttribute> read = List.of();

  AafRecordParser(
      String file, XMLStreamReader2 xml, AafLimits limits, Consumer<FeedFinding> findings) {
    this.file = file;
    this.xml = xml;
    this.limits = limits;
    this.findings = findings;
    this.attributes = new AafAttributeParser(xml, limits, this::note);
  }

  /** Tell the id of the record that is being read, or was last read. */
  String currentId() {
    return id;
  }

  /** Read the record that begins here; nothing if it is refused. */
  @Nullable AafEntry read() throws XMLStreamException, RefusedFeedException {
    line = xml.getLocation().getLineNumber();
    id = "";
    category = null;
    read = List.of();
    complete = true;
    var request = request(xml.getLocalName());
    if (request == null) {
      note(AafRule.REQUEST_UNKNOWN, "");
      countFault();
      skip();
      return null;
    }
    while (nextChild()) {
      part(xml.getLocalName());
    }
    return entry(request);
  }

  private @Nullable AafEntry entry(Request request) {
    if (id.isEmpty() || id.length() > ID_CHARS) {
      id = "";
      note(AafRule.ID_MISSING, "");
    } else if (category == null) {
      note(AafRule.CATEGORY_UNKNOWN, "");
    } else if (complete) {
      return new AafEntry(file, line, request, category, id, read);
    }
    return null;
  }

  private static @Nullable Request request(String name) {
    return switch (name) {
      case "addRequest" -> Request.ADD;
      case "modifyRequest" -> Request.MODIFY;
      case "deleteRequest" -> Request.DELETE;
      default -> null;
    };
  }

  private void part(String name) throws XMLStreamException, RefusedFeedException {
    switch (name) {
      case "operationalAttributes" -> category();
      case "identifier" -> identifier();
      case "attributes" -> attributeList("attr");
      case "modifications" -> attributeList("modification");
      default -> unknownElement();
    }
  }

  private void category() throws XMLStreamException, RefusedFeedException {
    while (nextChild()) {
      if (xml.getLocalName().equals("attr")) {
        var attribute = attributes.read();
        for (var value : attribute.values()) {
          category = AafCategory.ofOperational(attribute.name(), value).orElse(category);
        }
      } else {
        unknownElement();
      }
    }
  }

  private void identifier() throws XMLStreamException, RefusedFeedException {
    while (nextChild()) {
      if (xml.getLocalName().equals("id")) {
        id = AafText.tidy(xml.getElementText());
      } else {
        unknownElement();
      }
    }
  }

  private void attributeList(String element) throws XMLStreamException, RefusedFeedException {
    var list = new ArrayList<AafAttribute>(32);
    list.addAll(read);
    while (nextChild()) {
      if (xml.getLocalName().equals(element)) {
        checkOperation(element);
        attributes.readInto(list);
      } else {
        unknownElement();
      }
    }
    read = list;
  }

  private void checkOperation(String element) {
    if (element.equals("modification")
        && !"replace".equals(xml.getAttributeValue(null, "operation"))) {
      complete = false;
      note(AafRule.OPERATION_UNKNOWN, "");
    }
  }

  private void unknownElement() throws XMLStreamException, RefusedFeedException {
    note(AafRule.ELEMENT_UNKNOWN, "");
    countFault();
    skip();
  }

  private void countFault() throws RefusedFeedException {
    faults++;
    if (faults > limits.faults()) {
      throw new RefusedFeedException(AafRule.FILE_TOO_MANY_FAULTS);
    }
  }

  private void skip() throws XMLStreamException, RefusedFeedException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        countFault();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private boolean nextChild() throws XMLStreamException {
    return AafAttributeParser.nextChild(xml);
  }

  private void note(AafRule rule, String attribute) {
    findings.accept(rule.of(new AafPlace(file, line, id), attribute));
  }
}
