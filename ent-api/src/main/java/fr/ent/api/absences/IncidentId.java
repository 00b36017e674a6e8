package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names an incident for ever (fr: identifiant d’incident). */
@API(status = EXPERIMENTAL, since = "0.1")
public record IncidentId(UUID value) {
  public IncidentId {
    Objects.requireNonNull(value, "value");
  }

  public static IncidentId of(String text) {
    return new IncidentId(UUID.fromString(text));
  }

  public static IncidentId random() {
    return new IncidentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
