package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a message of the liaison book for ever (fr: identifiant de mot). */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonMessageId(UUID value) {
  public LiaisonMessageId {
    Objects.requireNonNull(value, "value");
  }

  public static LiaisonMessageId of(String text) {
    return new LiaisonMessageId(UUID.fromString(text));
  }

  public static LiaisonMessageId random() {
    return new LiaisonMessageId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
