package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a web hook (fr: identifiant d’une adresse d’envoi). */
@API(status = EXPERIMENTAL, since = "0.1")
public record WebHookId(UUID value) {
  public WebHookId {
    Objects.requireNonNull(value, "value");
  }

  public static WebHookId of(String text) {
    return new WebHookId(UUID.fromString(text));
  }

  public static WebHookId random() {
    return new WebHookId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
