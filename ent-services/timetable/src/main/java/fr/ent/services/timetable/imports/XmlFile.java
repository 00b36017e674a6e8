package fr.ent.services.timetable.imports;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An XML file, read element by element, with everything turned off that reaches out of it. It ends,
 * or it is refused. For one thread.
 */
final class XmlFile {
  private static final int DEPTH = 16;
  private static final int ATTRIBUTES = 64;
  private static final int ATTRIBUTE_CHARS = 20_000;
  private static final long ELEMENTS = 10_000_000;

  private final XMLStreamReader2 xml;

  private XmlFile(XMLStreamReader2 xml) {
    this.xml = xml;
  }

  /** Open a file at its root. */
  static XmlFile open(SentFile file) {
    return guarded(
        () -> {
          var opened =
              new XmlFile(
                  (XMLStreamReader2) factory().createXMLStreamReader(XmlCharacters.reader(file)));
          opened.toRoot();
          return opened;
        });
  }

  private static WstxInputFactory factory() {
    // A factory for each file: it keeps every name that it has seen.
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is looked up");
        });
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_CHARS);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, ELEMENTS);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) SentFile.LARGEST);
    return factory;
  }

  private void toRoot() throws XMLStreamException {
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      if (xml.next() == XMLStreamConstants.DTD) {
        checkDocumentType();
      }
    }
  }

  // What a document type points to is never fetched; what it declares is never used.
  private void checkDocumentType() throws XMLStreamException {
    var own = xml.getDTDInfo().getDTDInternalSubset();
    if (own != null && (own.contains("<!ENTITY") || own.indexOf('%') >= 0)) {
      throw new UnreadableTimetableException(Reason.ENTITY);
    }
  }

  /** The name of the element that was just opened, without its prefix. */
  String name() {
    var name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** An attribute of the element that was just opened; empty where it has none. */
  String attribute(String key) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(key)) {
        return xml.getAttributeValue(i).strip();
      }
    }
    return "";
  }

  /** Go to the next element that opens, at any depth; tell whether there is one. */
  boolean next() {
    return guarded(
        () -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
              return true;
            }
          }
          return false;
        });
  }

  /** Read the element that was just opened to its end. */
  XmlNode node() {
    return guarded(this::read);
  }

  private XmlNode read() throws XMLStreamException {
    var name = name();
    int line = xml.getLocation().getLineNumber();
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    var children = new ArrayList<XmlNode>();
    var text = new StringBuilder();
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read());
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return new XmlNode(name, line, attributes, List.copyOf(children), text.toString());
  }

  private interface Step<T> {
    T take() throws XMLStreamException;
  }

  private static <T> T guarded(Step<T> step) {
    try {
      return step.take();
    } catch (UnreadableTimetableException refused) {
      throw refused;
    } catch (XMLStreamException | RuntimeException damaged) {
      // The parser also fails in unchecked ways, and quotes the file in its messages: drop them.
      throw new UnreadableTimetableException(reasonOf(damaged));
    }
  }

  private static Reason reasonOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WstxEOFException || cause instanceof java.io.EOFException) {
        return Reason.TRUNCATED;
      }
    }
    var message = String.valueOf(failure.getMessage());
    if (message.startsWith("Maximum")) {
      return Reason.TOO_LARGE;
    }
    return message.contains("ndeclared general entity") ? Reason.ENTITY : Reason.MALFORMED;
  }
}
