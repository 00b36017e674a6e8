package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads what stands before the first record: document type, root, comments. */
final class AafProlog {
  /** No head of a file is longer. */
  static final int CHARS = 1 << 18;

  private static final int COMMENT_CHARS = 500;
  private static final int COMMENTS = 50;
  private static final String ROOT = "ficAlimMENESR";

  private final String file;
  private final XMLStreamReader2 xml;
  private final Consumer<FeedFinding> findings;
  private final ArrayList<String> comments = new ArrayList<>();

  AafProlog(String file, XMLStreamReader2 xml, Consumer<FeedFinding> findings) {
    this.file = file;
    this.xml = xml;
    this.findings = findings;
  }

  /** Read up to the start of the first record, or the end of the root if there is none. */
  AafHeader read() throws XMLStreamException, RefusedFeedException {
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      step(xml.next());
    }
    if (!xml.getLocalName().equals(ROOT)) {
      throw new RefusedFeedException(AafRule.FILE_NOT_AAF);
    }
    int event;
    do {
      event = xml.next();
      step(event);
    } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT);
    return AafHeader.ofComments(comments);
  }

  private void step(int event) throws XMLStreamException, RefusedFeedException {
    if (event == XMLStreamConstants.COMMENT && comments.size() < COMMENTS) {
      var text = xml.getText();
      comments.add(text.substring(0, Math.min(text.length(), COMMENT_CHARS)));
    } else if (event == XMLStreamConstants.DTD) {
      checkDocumentType();
    }
  }

  // The grammar is ours: what the file points to is never fetched, what it declares never used.
  private void checkDocumentType() throws XMLStreamException, RefusedFeedException {
    var type = xml.getDTDInfo();
    var own = type.getDTDInternalSubset();
    if (own != null && (own.contains("<!ENTITY") || own.indexOf('%') >= 0)) {
      throw new RefusedFeedException(AafRule.ENTITY_REFUSED);
    }
    var system = type.getDTDSystemId();
    if (system != null && !system.toLowerCase(Locale.ROOT).equals("ficalimmenesr.dtd")) {
      long line = xml.getLocation().getLineNumber();
      findings.accept(AafRule.DTD_FOREIGN.of(new AafPlace(file, line, "")));
    }
  }
}
