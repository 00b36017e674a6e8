package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a document that explains an absence for ever (fr: identifiant de la pièce). */
@API(status = EXPERIMENTAL, since = "0.1")
public record DocumentId(UUID value) {
  public DocumentId {
    Objects.requireNonNull(value, "value");
  }

  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  public static DocumentId random() {
    return new DocumentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
