package fr.ent.auth.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * From where somebody tries to come in (fr: poste).
 *
 * @param network the address that the request came from
 * @param device what the browser says it is, shortened
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Caller(String network, String device) {
  public Caller {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(device, "device");
  }

  @Override
  public String toString() {
    return "caller";
  }
}
