package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A web hook and a secret, told once (fr: adresse d’envoi et son secret). Its text form keeps the
 * secret.
 *
 * @param secret with which messages are signed, {@code whsec_} and base64 (Standard Webhooks)
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NewWebHook(WebHook hook, String secret) {
  public NewWebHook {
    Objects.requireNonNull(hook, "hook");
    Objects.requireNonNull(secret, "secret");
  }

  @Override
  public String toString() {
    return hook.toString();
  }
}
