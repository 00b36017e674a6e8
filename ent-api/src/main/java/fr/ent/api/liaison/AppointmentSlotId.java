package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a time that may be booked for ever (fr: identifiant de créneau). */
@API(status = EXPERIMENTAL, since = "0.1")
public record AppointmentSlotId(UUID value) {
  public AppointmentSlotId {
    Objects.requireNonNull(value, "value");
  }

  public static AppointmentSlotId of(String text) {
    return new AppointmentSlotId(UUID.fromString(text));
  }

  public static AppointmentSlotId random() {
    return new AppointmentSlotId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
