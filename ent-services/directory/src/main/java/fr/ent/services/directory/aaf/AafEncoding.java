package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the first bytes of a file say about its characters (fr: encodage).
 *
 * @param declared canonical name of the character set of the prolog; empty where there is none
 * @param decoder reads the file from behind its byte order mark
 */
record AafEncoding(String declared, AafDecoder decoder) {
  private static final int HEAD = 512;
  private static final byte[][] UNREADABLE = {
    {0}, {(byte) 0xfe, (byte) 0xff}, {(byte) 0xff, (byte) 0xfe}, {'<', 0}, {0x4c, 0x6f, (byte) 0xa7}
  };
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]{1,40})[\"']");

  /**
   * Look at the head of a file. Every character set that writes ASCII as ASCII can be read.
   *
   * @throws RefusedFeedException if its characters cannot be read, or it has none
   */
  static AafEncoding of(InputStream in) throws IOException {
    var file = new PushbackInputStream(in, HEAD);
    var head = file.readNBytes(HEAD);
    if (head.length == 0) {
      throw new RefusedFeedException(AafRule.FILE_EMPTY);
    }
    for (var start : UNREADABLE) {
      if (startsWith(head, start)) {
        throw new RefusedFeedException(AafRule.ENCODING_UNREADABLE);
      }
    }
    int skipped = startsWith(head, MARK) ? MARK.length : 0;
    file.unread(head, skipped, head.length - skipped);
    var declared =
        declared(new String(head, skipped, head.length - skipped, StandardCharsets.ISO_8859_1));
    return new AafEncoding(declared, new AafDecoder(file, declared));
  }

  /** Tell whether the characters are not of the set that is declared. */
  boolean differs() {
    boolean single = decoder.singleBytes() > 0 && decoder.sequences() == 0;
    boolean utf8 = decoder.sequences() > 0 && decoder.singleBytes() == 0;
    boolean saysUtf8 = declared.isEmpty() || declared.equals("UTF-8");
    return saysUtf8 ? single : utf8;
  }

  /** Tell whether the characters are now of one set, now of another. */
  boolean mixed() {
    return decoder.singleBytes() > 0 && decoder.sequences() > 0;
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= head.length || head[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static String declared(String head) {
    var prolog = PROLOG.matcher(head);
    if (!prolog.lookingAt()) {
      return "";
    }
    try {
      return Charset.forName(prolog.group(1)).name();
    } catch (IllegalArgumentException e) {
      return prolog.group(1).toUpperCase(Locale.ROOT);
    }
  }
}
