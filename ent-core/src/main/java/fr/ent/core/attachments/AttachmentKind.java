package fr.ent.core.attachments;

import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.api.attachments.AttachmentRefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a document is by its content, whatever it is named. Pictures are never unpacked: their size
 * stands in their head.
 */
enum AttachmentKind {
  PDF("application/pdf"),
  JPEG("image/jpeg"),
  PNG("image/png");

  private static final long MOST_PIXELS = 60_000_000;
  private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;

  private final String type;

  AttachmentKind(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  static AttachmentKind of(byte[] content) {
    var kind = kind(content);
    if (kind.pixels(content) > MOST_PIXELS) {
      throw new AttachmentRefusedException(Reason.TOO_MANY_PIXELS);
    }
    return kind;
  }

  private static AttachmentKind kind(byte[] content) {
    if (begins(content, PDF_HEAD)) {
      return PDF;
    }
    if (begins(content, PNG_HEAD) && content.length >= 24) {
      return PNG;
    }
    if (begins(content, JPEG_HEAD)) {
      return JPEG;
    }
    throw unknown();
  }

  private static AttachmentRefusedException unknown() {
    return new AttachmentRefusedException(Reason.UNKNOWN_KIND);
  }

  private static boolean begins(byte[] content, byte[] head) {
    return content.length >= head.length
        && Arrays.equals(content, 0, head.length, head, 0, head.length);
  }

  private long pixels(byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    return switch (this) {
      case PDF -> 0;
      case PNG -> (bytes.getInt(16) & 0xffffffffL) * (bytes.getInt(20) & 0xffffffffL);
      case JPEG -> jpegPixels(bytes);
    };
  }

  /** Walks from segment to segment (ITU T.81 §B.1.1.4) up to the frame that tells the size. */
  private static long jpegPixels(ByteBuffer bytes) {
    for (int at = 2; at + 9 < bytes.limit(); at += 2 + length(bytes, at)) {
      int marker = marker(bytes, at);
      boolean isFrame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (isFrame) {
        return (long) (bytes.getShort(at + 5) & 0xffff) * (bytes.getShort(at + 7) & 0xffff);
      }
    }
    throw unknown();
  }

  private static int marker(ByteBuffer bytes, int at) {
    if ((bytes.get(at) & 0xff) != 0xff) {
      throw unknown();
    }
    return bytes.get(at + 1) & 0xff;
  }

  private static int length(ByteBuffer bytes, int at) {
    int length = bytes.getShort(at + 2) & 0xffff;
    if (length < 2) {
      throw unknown();
    }
    return length;
  }

  /** Take out where and with what a picture was taken (APP1: Exif, XMP). */
  byte[] stripped(byte[] content) {
    if (this != JPEG) {
      return content;
    }
    var bytes = ByteBuffer.wrap(content);
    var kept = new ByteArrayOutputStream(content.length);
    kept.write(content, 0, 2);
    int at = 2;
    while (at + 4 <= content.length && marker(bytes, at) != START_OF_SCAN) {
      int end = at + 2 + length(bytes, at);
      if (marker(bytes, at) != APP1) {
        kept.write(content, at, Math.min(end, content.length) - at);
      }
      at = end;
    }
    if (at < content.length) {
      kept.write(content, at, content.length - at);
    }
    return kept.toByteArray();
  }
}
