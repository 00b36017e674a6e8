package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names an explanation of an absence for ever (fr: identifiant du justificatif). */
@API(status = EXPERIMENTAL, since = "0.1")
public record ExplanationId(UUID value) {
  public ExplanationId {
    Objects.requireNonNull(value, "value");
  }

  public static ExplanationId of(String text) {
    return new ExplanationId(UUID.fromString(text));
  }

  public static ExplanationId random() {
    return new ExplanationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
