package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Names one submission of a roll call (fr: identifiant de l'appel). Whoever takes the roll call
 * chooses it, so that sending again after a cut line is sending once.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RollCallId(UUID value) {
  public RollCallId {
    Objects.requireNonNull(value, "value");
  }

  public static RollCallId of(String text) {
    return new RollCallId(UUID.fromString(text));
  }

  public static RollCallId random() {
    return new RollCallId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
