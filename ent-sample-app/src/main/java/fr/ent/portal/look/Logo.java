package fr.ent.portal.look;

import fr.ent.core.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A logo: PNG, JPEG or WebP, of at most 200 kB (fr: logo). No drawing that may hold a script.
 *
 * <p>The bytes decide what it is, never the name of the file.
 */
public final class Logo {
  /** The largest one taken. */
  public static final int LARGEST = 200_000;

  private final byte[] bytes;
  private final String type;

  private Logo(byte[] bytes, String type) {
    this.bytes = bytes.clone();
    this.type = type;
  }

  /** Read a logo, or nothing if it is no such picture or too large. */
  public static Optional<Logo> read(byte[] bytes) {
    if (bytes.length < 16 || bytes.length > LARGEST) {
      return Optional.empty();
    }
    return typeOf(bytes).map(type -> new Logo(bytes, type));
  }

  private static Optional<String> typeOf(byte[] bytes) {
    var head = new String(bytes, 0, 16, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    boolean webp = head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    return webp ? Optional.of("image/webp") : Optional.empty();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String type() {
    return type;
  }

  /** Tell a name that changes with the picture. */
  public String print() {
    return Sha256.print(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logo logo && Arrays.equals(bytes, logo.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
