package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a punishment or sanction for ever (fr: identifiant de mesure). */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeasureId(UUID value) {
  public MeasureId {
    Objects.requireNonNull(value, "value");
  }

  public static MeasureId of(String text) {
    return new MeasureId(UUID.fromString(text));
  }

  public static MeasureId random() {
    return new MeasureId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
