package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A secret for the application on somebody's phone (fr: clé de vérification). Its text form hides
 * it.
 *
 * @param secret 160 bits in base 32 (RFC 4648 §6), as applications take it typed
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SecondFactorOffer(String secret) {
  public SecondFactorOffer {
    Objects.requireNonNull(secret, "secret");
  }

  /**
   * Write the address that applications read from a square code.
   *
   * @param issuer whose account it is, as the application shows it
   * @param login which account
   */
  public URI address(String issuer, String login) {
    var who = issuer.replace(":", " ").strip();
    return URI.create(
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(who), encoded(login), secret, encoded(who)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "second factor offer";
  }
}
