package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names a lesson for ever (fr: identifiant de séance). */
@API(status = EXPERIMENTAL, since = "0.1")
public record LessonId(UUID value) {
  public LessonId {
    Objects.requireNonNull(value, "value");
  }

  public static LessonId of(String text) {
    return new LessonId(UUID.fromString(text));
  }

  public static LessonId random() {
    return new LessonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
