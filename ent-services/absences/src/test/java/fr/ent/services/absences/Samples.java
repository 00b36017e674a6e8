package fr.ent.services.absences;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Documents, and what only looks like one. */
final class Samples {
  private Samples() {}

  /** What a file is with a text behind it. */
  static byte[] with(byte[] file, String text) {
    var more = text.getBytes(ISO_8859_1);
    var both = Arrays.copyOf(file, file.length + more.length);
    System.arraycopy(more, 0, both, file.length, more.length);
    return both;
  }

  static byte[] pdf() {
    return "%PDF-1.7\nCertificat\n%%EOF".getBytes(ISO_8859_1);
  }

  static byte[] zip() {
    return "PK\u0003\u0004 certificat.pdf".getBytes(ISO_8859_1);
  }

  static byte[] svg() {
    return "<svg onload='alert(1)'/>".getBytes(ISO_8859_1);
  }

  /** The head of a picture of this size; nothing of it need be true. */
  static byte[] png(int width, int height) {
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
        .put("IHDR".getBytes(ISO_8859_1))
        .putInt(width)
        .putInt(height)
        .array();
  }

  /** A picture that tells where it was taken. */
  static byte[] jpeg(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
    segment(out, 0xe1, "Exif\0\0GPS 48.1173 -1.6778".getBytes(ISO_8859_1));
    segment(
        out,
        0xc0,
        ByteBuffer.allocate(6)
            .put((byte) 8)
            .putShort((short) height)
            .putShort((short) width)
            .array());
    segment(out, 0xda, new byte[] {0, 0});
    out.writeBytes("picture".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  static byte[] cutJpeg() {
    return new byte[] {
      (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 0, 0, 0, 0, 0, 0, 0
    };
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    int length = content.length + 2;
    out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    out.writeBytes(content);
  }

  static String text(byte[] content) {
    return new String(content, ISO_8859_1);
  }
}
