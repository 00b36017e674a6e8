package fr.ent.services.directory.aaf;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The XML parser, with everything turned off that reaches out of the file: definitions of document
 * types are skipped, entities are not known, nothing is looked up.
 */
final class AafParser {
  private static final int DEPTH = 12;
  private static final int ATTRIBUTES = 16;
  private static final int ATTRIBUTE_CHARS = 2_000;

  private AafParser() {}

  static XMLStreamReader2 open(Reader reader, AafLimits limits) throws XMLStreamException {
    // A factory for each file: it keeps every name that it has seen.
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is looked up");
        });
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_CHARS);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) limits.recordChars());
    return (XMLStreamReader2) factory.createXMLStreamReader(reader);
  }

  /**
   * Tell which rule a failure of the parser stands for; its message may quote the file, so drop it.
   */
  static AafRule ruleOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedFeedException limit) {
        return limit.rule();
      } else if (cause instanceof ZipException) {
        return AafRule.ARCHIVE_UNREADABLE;
      } else if (cause instanceof WstxEOFException || cause instanceof java.io.EOFException) {
        return AafRule.FILE_TRUNCATED;
      }
    }
    var message = failure.getMessage();
    if (message != null && message.startsWith("Maximum")) {
      return AafRule.FILE_LIMIT;
    }
    return message != null && message.contains("ndeclared general entity")
        ? AafRule.ENTITY_REFUSED
        : AafRule.FILE_MALFORMED;
  }
}
