package org.example.region;

import fr.ent.api.signon.SignOnRefusedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The region's sign-in page: it answers with a subject, signed for the nonce of the try. */
final class RegionDoor {
  private static final byte[] SHARED = "between us and the region".getBytes(StandardCharsets.UTF_8);

  URI address(String state, String nonce, URI returnTo) {
    return URI.create(
        "https://login.example.org/?state=" + state + "&nonce=" + nonce + "&to=" + returnTo);
  }

  /** What the region would send back for somebody. */
  static String word(String subject, String nonce) {
    return subject + "." + sign(subject + " " + nonce);
  }

  String subject(String word, String nonce) {
    int dot = word.lastIndexOf('.');
    var subject = dot < 0 ? "" : word.substring(0, dot);
    if (!MessageDigest.isEqual(
        word(subject, nonce).getBytes(StandardCharsets.UTF_8),
        word.getBytes(StandardCharsets.UTF_8))) {
      throw new SignOnRefusedException("the word is not the region's, or for another try");
    }
    return subject;
  }

  private static String sign(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SHARED, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
