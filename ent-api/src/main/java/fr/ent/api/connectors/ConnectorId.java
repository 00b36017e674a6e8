package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a connector record (fr: identifiant d'un connecteur). */
@API(status = EXPERIMENTAL, since = "0.1")
public record ConnectorId(UUID value) {
  public ConnectorId {
    Objects.requireNonNull(value, "value");
  }

  public static ConnectorId of(String text) {
    return new ConnectorId(UUID.fromString(text));
  }

  public static ConnectorId random() {
    return new ConnectorId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
