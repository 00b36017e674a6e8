package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a notice for ever (fr: identifiant de notification). */
@API(status = EXPERIMENTAL, since = "0.1")
public record NoticeId(UUID value) {
  public NoticeId {
    Objects.requireNonNull(value, "value");
  }

  public static NoticeId of(String text) {
    return new NoticeId(UUID.fromString(text));
  }

  public static NoticeId random() {
    return new NoticeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
