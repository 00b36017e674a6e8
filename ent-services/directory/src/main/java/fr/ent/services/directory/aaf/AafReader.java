package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.directory.FeedFinding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apiguardian.api.API;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of a feed, record by record (fr: lecteur AAF). For one thread.
 *
 * <p>Whatever the bytes are, it ends: with the end of the file, or with a finding that refuses the
 * feed, after which there are no more records. It holds one record at a time.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AafReader implements AutoCloseable {
  private final String file;
  private final InputStream in;
  private final AafLimits limits;
  private final Consumer<FeedFinding> findings;
  private AafHeader header = AafHeader.NONE;
  private @Nullable AafEncoding encoding;
  private @Nullable XMLStreamReader2 xml;
  private @Nullable AafRecordParser records;
  private boolean ended;
  private boolean atFirst;
  private long count;

  /**
   * Make a reader; nothing is read yet.
   *
   * @param file name to give in findings
   * @param in closed with this reader
   * @param findings told of what is wrong, as it is found
   */
  public AafReader(String file, InputStream in, AafLimits limits, Consumer<FeedFinding> findings) {
    this.file = file;
    this.in = in;
    this.limits = limits;
    this.findings = findings;
  }

  /** Read the head of the file, up to the first record. */
  public AafHeader header() {
    attempt(this::open);
    return header;
  }

  /** Read the next record, or nothing at the end. */
  public Optional<AafEntry> next() {
    attempt(this::open);
    return Optional.ofNullable(attempt(this::nextEntry));
  }

  /** Tell how many records were read, those refused included. */
  public long count() {
    return count;
  }

  /** A step of reading, which may fail. */
  private interface Step {
    @Nullable AafEntry take() throws XMLStreamException, IOException;
  }

  private @Nullable AafEntry attempt(Step step) {
    if (ended) {
      return null;
    }
    try {
      return step.take();
    } catch (XMLStreamException | IOException | RuntimeException e) {
      // The parser also fails in unchecked ways on damaged input, and quotes it in the message.
      ended = true;
      findings.accept(AafParser.ruleOf(e).of(place()));
      return null;
    }
  }

  private @Nullable AafEntry open() throws XMLStreamException, IOException {
    if (xml == null) {
      encoding = AafEncoding.of(in);
      encoding.decoder().allow(AafProlog.CHARS);
      xml = AafParser.open(encoding.decoder(), limits);
      records = new AafRecordParser(file, xml, limits, findings);
      header = new AafProlog(file, xml, findings).read();
      atFirst = xml.getEventType() == XMLStreamConstants.START_ELEMENT;
      if (!atFirst) {
        finish(xml, encoding);
      }
    }
    return null;
  }

  private @Nullable AafEntry nextEntry() throws XMLStreamException, IOException {
    while (!ended && xml != null && encoding != null && records != null) {
      encoding.decoder().allow(limits.recordChars());
      int event = atFirst ? XMLStreamConstants.START_ELEMENT : xml.next();
      atFirst = false;
      if (event == XMLStreamConstants.START_ELEMENT) {
        count++;
        var entry = records.read();
        if (entry != null) {
          return entry;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        finish(xml, encoding);
      }
    }
    return null;
  }

  private void finish(XMLStreamReader2 xml, AafEncoding encoding) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
    ended = true;
    if (count == 0) {
      findings.accept(AafRule.FILE_NO_RECORD.of(AafPlace.ofFile(file)));
    }
    if (encoding.mixed()) {
      findings.accept(AafRule.ENCODING_MIXED.of(AafPlace.ofFile(file)));
    } else if (encoding.differs()) {
      findings.accept(AafRule.ENCODING_DIFFERS.of(AafPlace.ofFile(file)));
    }
  }

  private AafPlace place() {
    long line = xml == null ? 0 : xml.getLocation().getLineNumber();
    return new AafPlace(file, Math.max(line, 0), records == null ? "" : records.currentId());
  }

  @Override
  public void close() throws IOException {
    ended = true;
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException("a file of the feed could not be closed");
    } finally {
      in.close();
    }
  }
}
