package fr.ent.auth.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds: TOTP, RFC 6238, over HOTP, RFC 4226 §5.3. */
final class Totp {
  private static final long STEP_SECONDS = 30;
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** Find the step whose code this is: the one of a moment, or one beside it (§5.2). */
  static OptionalLong stepOf(byte[] secret, String code, Instant at) {
    long now = at.getEpochSecond() / STEP_SECONDS;
    return LongStream.rangeClosed(now - 1, now + 1)
        .filter(step -> code(secret, step).equals(code))
        .findFirst();
  }

  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HmacSHA1 is part of every Java", missing);
    }
  }

  /** Write bytes in base 32, as applications take them; a multiple of five bytes. */
  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    for (int at = 0; at < bytes.length; at += 5) {
      long group = 0;
      for (int i = 0; i < 5; i++) {
        group = (group << 8) | (bytes[at + i] & 0xff);
      }
      for (int shift = 35; shift >= 0; shift -= 5) {
        text.append(BASE_32.charAt((int) ((group >> shift) & 31)));
      }
    }
    return text.toString();
  }
}
