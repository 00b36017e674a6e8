package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names an import for ever (fr: identifiant d'import). */
@API(status = EXPERIMENTAL, since = "0.1")
public record TimetableImportId(UUID value) {
  public TimetableImportId {
    Objects.requireNonNull(value, "value");
  }

  public static TimetableImportId of(String text) {
    return new TimetableImportId(UUID.fromString(text));
  }

  public static TimetableImportId random() {
    return new TimetableImportId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
