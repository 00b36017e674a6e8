package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a absence for ever (fr: identifiant de absence). */
@API(status = EXPERIMENTAL, since = "0.1")
public record AbsenceId(UUID value) {
  public AbsenceId {
    Objects.requireNonNull(value, "value");
  }

  public static AbsenceId of(String text) {
    return new AbsenceId(UUID.fromString(text));
  }

  public static AbsenceId random() {
    return new AbsenceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
