package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a class or a group for ever (fr: identifiant de la classe ou du groupe). */
@API(status = EXPERIMENTAL, since = "0.1")
public record GroupId(UUID value) implements AccessTarget {
  public GroupId {
    Objects.requireNonNull(value, "value");
  }

  public static GroupId of(String text) {
    return new GroupId(UUID.fromString(text));
  }

  public static GroupId random() {
    return new GroupId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
