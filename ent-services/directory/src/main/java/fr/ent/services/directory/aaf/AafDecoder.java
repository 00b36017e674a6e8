package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Reads bytes as what they are, not as what the file says they are: UTF-8 wherever they form valid
 * sequences, else one of the single-byte character sets of western Europe.
 *
 * <p>It hands out no more characters than it is allowed between two records, so that no single
 * record, comment or blank can fill the memory.
 */
final class AafDecoder extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  private final InputStream in;
  private final byte[] bytes = new byte[1 << 16];
  private final char[] singles;
  private int at;
  private int end;
  private boolean finished;
  private long allowed;
  private int pendingLow;
  private long sequences;
  private long singleBytes;

  /**
   * @param declared character set that the file declares; empty where it does not
   */
  AafDecoder(InputStream in, String declared) {
    this.in = in;
    this.singles = singles(declared);
  }

  /** Allow so many characters from here on. */
  void allow(long characters) {
    allowed = characters;
  }

  /** Tell how many sequences of more than one byte were UTF-8. */
  long sequences() {
    return sequences;
  }

  /** Tell how many bytes were read in a single-byte character set. */
  long singleBytes() {
    return singleBytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int written = 0;
    while (written < length) {
      if (pendingLow != 0) {
        target[offset + written++] = (char) pendingLow;
        pendingLow = 0;
        continue;
      }
      if (at == end && (written > 0 || !fill(1))) {
        break;
      }
      written += copyAscii(target, offset + written, length - written);
      if (written < length && at < end) {
        if (end - at < 4 && !finished && written > 0) {
          break;
        }
        target[offset + written++] = decode();
      }
    }
    return spend(written);
  }

  private int spend(int written) throws RefusedFeedException {
    if (written == 0) {
      return -1;
    }
    allowed -= written;
    if (allowed < 0) {
      throw new RefusedFeedException(AafRule.FILE_LIMIT);
    }
    return written;
  }

  private int copyAscii(char[] target, int offset, int length) {
    int count = Math.min(length, end - at);
    int copied = 0;
    while (copied < count && bytes[at + copied] >= 0) {
      target[offset + copied] = (char) bytes[at + copied];
      copied++;
    }
    at += copied;
    return copied;
  }

  private char decode() throws IOException {
    fill(4);
    int first = bytes[at] & 0xff;
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    int code = first >= 0xc2 && first <= 0xf4 && end - at >= length ? sequence(first, length) : -1;
    if (code < 0) {
      at++;
      singleBytes++;
      return singles[first - 0x80];
    }
    at += length;
    sequences++;
    if (code < 0x10000) {
      return (char) code;
    }
    pendingLow = Character.lowSurrogate(code);
    return Character.highSurrogate(code);
  }

  private int sequence(int first, int length) {
    int code = first & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xc0) != 0x80) {
        return -1;
      }
      code = (code << 6) | (next & 0x3f);
    }
    int least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return code < least || code > Character.MAX_CODE_POINT || surrogate ? -1 : code;
  }

  /** Have so many bytes at hand, fewer only at the end of the file. */
  private boolean fill(int wanted) throws IOException {
    if (end - at >= wanted || finished) {
      return end > at;
    }
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    while (end < wanted && !finished) {
      int count = in.read(bytes, end, bytes.length - end);
      finished = count < 0;
      end += Math.max(count, 0);
    }
    return end > 0;
  }

  // Bytes 80 to 9F are control characters in the ISO sets: no feed means those.
  private static char[] singles(String declared) {
    boolean latin9 =
        declared.isEmpty() || declared.equals("UTF-8") || declared.equals("ISO-8859-15");
    var upper = new byte[128];
    for (int i = 0; i < upper.length; i++) {
      upper[i] = (byte) (0x80 + i);
    }
    var windows = new String(upper, WINDOWS).toCharArray();
    if (latin9) {
      System.arraycopy(new String(upper, LATIN_9).toCharArray(), 32, windows, 32, 96);
    }
    return windows;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
