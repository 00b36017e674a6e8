package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names an exemption or outing for ever (fr: identifiant de la dispense). */
@API(status = EXPERIMENTAL, since = "0.1")
public record ExemptionId(UUID value) {
  public ExemptionId {
    Objects.requireNonNull(value, "value");
  }

  public static ExemptionId of(String text) {
    return new ExemptionId(UUID.fromString(text));
  }

  public static ExemptionId random() {
    return new ExemptionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
