package fr.ent.services.notices.push;

import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Says to a push service who sends: a signed word that holds for some hours (RFC 8292). */
record Vapid(ECPrivateKey key, String publicKey, String contact) {
  private static final Duration HOLDS = Duration.ofHours(12);

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The header for messages to a push service. */
  String authorization(URI endpoint, Instant now) {
    var audience = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    var claims =
        JsonProvider.provider()
            .createObjectBuilder()
            .add("aud", audience)
            .add("exp", now.plus(HOLDS).getEpochSecond())
            .add("sub", contact)
            .build()
            .toString();
    var signed = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + part(claims);
    return "vapid t=" + signed + "." + signature(signed) + ", k=" + publicKey;
  }

  private static String part(String json) {
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String signed) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the word could not be signed", impossible);
    }
  }

  @Override
  public String toString() {
    return "vapid " + publicKey;
  }
}
