package fr.ent.auth.accounts;

import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes what must not be guessed, and the hashes under which it is kept. */
@EntService
class Secrets {
  /** Letters and digits that nobody confuses when they are read aloud. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private final SecureRandom random = new SecureRandom();

  @Inject
  Secrets() {}

  /** Make 256 bits, as text for a cookie. */
  String token() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] salt() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Make 160 bits to be shared with an application, as RFC 4226 §4 asks for. */
  byte[] shared() {
    var bytes = new byte[20];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Make a code to be typed: three groups of four, 59 bits. */
  String code() {
    var code = new StringBuilder(14);
    for (int i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return code.toString();
  }

  /** Hash a secret that has too many bits to be tried out. */
  static String hash(String secret) {
    return Sha256.hex(secret);
  }
}
