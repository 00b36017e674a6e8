package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a meeting of many appointments for ever (fr: identifiant de rencontre). */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeetingId(UUID value) {
  public MeetingId {
    Objects.requireNonNull(value, "value");
  }

  public static MeetingId of(String text) {
    return new MeetingId(UUID.fromString(text));
  }

  public static MeetingId random() {
    return new MeetingId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
