package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a structure for ever (fr: identifiant de la structure). */
@API(status = EXPERIMENTAL, since = "0.1")
public record StructureId(UUID value) implements AccessTarget {
  public StructureId {
    Objects.requireNonNull(value, "value");
  }

  public static StructureId of(String text) {
    return new StructureId(UUID.fromString(text));
  }

  public static StructureId random() {
    return new StructureId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
