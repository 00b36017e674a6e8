package fr.ent.services.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages as Standard Webhooks say: {@code v1,} and HMAC-SHA256 of id, time and body. */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";

  /** Between 24 and 64 bytes, as the specification asks. */
  private static final int BYTES = 32;

  private Signature() {}

  static String newSecret(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** One signature for each secret: whoever knows one of them is content. */
  static String of(Collection<String> secrets, UUID id, long seconds, String body) {
    var signed = id + "." + seconds + "." + body;
    return secrets.stream().map(one -> "v1," + hmac(one, signed)).collect(Collectors.joining(" "));
  }

  private static String hmac(String secret, String signed) {
    try {
      var mac = Mac.getInstance(HMAC);
      var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HMAC, impossible);
    }
  }
}
