package fr.ent.auth.keys;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** A key and its secret, told once (fr: nouvelle clé d’accès). Its text form keeps the secret. */
@API(status = EXPERIMENTAL, since = "0.1")
public record NewApiKey(UUID id, String secret) {
  public NewApiKey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(secret, "secret");
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
