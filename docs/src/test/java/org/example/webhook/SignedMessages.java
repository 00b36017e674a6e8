package org.example.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

// tag::verify[]
/** Believes a message that is signed, fresh and new; {@code seen} is a table in a real product. */
final class SignedMessages {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] key;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** What to answer: 400 for a forgery, 200 for what was taken before, 202 for what is new. */
  enum Verdict {
    FORGED,
    KNOWN,
    NEW
  }

  SignedMessages(String secret) {
    key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
  }

  /** The three headers as they came, and the body to the byte, before any JSON is read. */
  Verdict judge(String id, String timestamp, String signatures, byte[] body, Instant now) {
    if (!isFresh(timestamp, now) || !isSigned(id + "." + timestamp + ".", signatures, body)) {
      return Verdict.FORGED;
    }
    return seen.add(id) ? Verdict.NEW : Verdict.KNOWN;
  }

  private static boolean isFresh(String timestamp, Instant now) {
    return timestamp.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  /** While the secret is changed there are two signatures: one that fits is enough. */
  private boolean isSigned(String before, String signatures, byte[] body) {
    var expected = "v1," + Base64.getEncoder().encodeToString(hmac(before, body));
    return Stream.of(signatures.split(" "))
        .anyMatch(one -> MessageDigest.isEqual(one.getBytes(UTF_8), expected.getBytes(UTF_8)));
  }

  private byte[] hmac(String before, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(before.getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

// end::verify[]
