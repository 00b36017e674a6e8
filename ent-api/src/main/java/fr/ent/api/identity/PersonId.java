package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a person for ever; never given to another (fr: identifiant de la personne). */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonId(UUID value) implements AccessTarget {
  public PersonId {
    Objects.requireNonNull(value, "value");
  }

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
