package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.net.URI;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a browser gives when somebody lets it show notices: RFC 8030 §4, RFC 8291 §3.1 (fr:
 * abonnement d'un navigateur). Its text form tells nothing.
 *
 * @param endpoint where messages for it go, at the push service of the browser
 * @param publicKey a point of P-256, in base 64 of addresses
 * @param secret sixteen bytes that only the two sides know, likewise
 * @param label what the person calls the device
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PushSubscription(URI endpoint, String publicKey, String secret, String label) {
  public PushSubscription {
    Objects.requireNonNull(endpoint, "endpoint");
    if (!publicKey.matches("[A-Za-z0-9_-]{87}=?") || !secret.matches("[A-Za-z0-9_-]{22}={0,2}")) {
      throw new IllegalArgumentException("a browser gives a key of 65 bytes and a secret of 16");
    }
    if (label.isBlank() || label.length() > 60) {
      throw new IllegalArgumentException("a device is called something, in up to 60 letters");
    }
  }

  @Override
  public String toString() {
    return "subscription";
  }
}
