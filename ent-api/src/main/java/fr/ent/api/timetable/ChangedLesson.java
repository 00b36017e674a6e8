package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A lesson after a change, and what it now falls together with (fr: séance modifiée).
 *
 * @param collisions none where there is nothing to be told
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ChangedLesson(Lesson lesson, List<Collision> collisions) {
  public ChangedLesson {
    Objects.requireNonNull(lesson, "lesson");
    collisions = List.copyOf(collisions);
  }
}
