package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that somebody sent, in memory; its name is told and never used. */
final class SentFile {
  /** Larger than any timetable: the XML of a school of 2 000 pupils has some 15 MB. */
  static final int LARGEST = 64 << 20;

  private static final int HEAD = 4_096;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final String name;
  private final byte[] content;

  SentFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static SentFile of(String name, InputStream in) {
    try {
      var content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new UnreadableTimetableException(Reason.TOO_LARGE);
      }
      if (content.length == 0) {
        throw new UnreadableTimetableException(Reason.EMPTY);
      }
      return new SentFile(name, content);
    } catch (IOException broken) {
      throw new UncheckedIOException("the file could not be read to its end", broken);
    }
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  /** From behind the mark that some software writes before the first character. */
  InputStream open() {
    int start = startsWith(MARK) ? MARK.length : 0;
    return new ByteArrayInputStream(content, start, content.length - start);
  }

  boolean startsWith(byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  /** Tell whether it begins as XML does. */
  boolean isXml() {
    var head = head();
    int start = startsWith(MARK) ? MARK.length : 0;
    return head.substring(start).stripLeading().startsWith("<");
  }

  /** The first characters, as far as they are of the alphabet. */
  String head() {
    return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
