package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.apiguardian.api.API;

/** SHA-256 of texts and bytes. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Sha256 {
  private Sha256() {}

  /** Begin a hash that is fed bit by bit. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Hash a text; in hexadecimal. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /** Hash a text; in base 64, as content policies have it. */
  public static String base64(String text) {
    return Base64.getEncoder().encodeToString(of(text));
  }

  /** Name bytes by sixteen digits that change with them. */
  public static String print(byte[] bytes) {
    return HexFormat.of().formatHex(begin().digest(bytes), 0, 8);
  }

  private static byte[] of(String text) {
    return begin().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
