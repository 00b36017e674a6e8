package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A code that lets somebody choose a first password, once (fr: code d'activation). Its text form
 * hides it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ActivationCode(String login, String code, Instant expires) {
  public ActivationCode {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(expires, "expires");
  }

  @Override
  public String toString() {
    return "activation code";
  }
}
