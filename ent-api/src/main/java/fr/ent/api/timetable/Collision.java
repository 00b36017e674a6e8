package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.TimeSpan;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That a teacher, a group or a room has another lesson at the same time (fr: conflit d'occupation).
 *
 * @param what the id of the teacher or group, or the room as the school calls it
 * @param other the other lesson; it may be in another structure
 * @param time when the other one is
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Collision(Kind kind, String what, LessonId other, TimeSpan time) {
  /** Of what there is only one (fr: ressource). */
  public enum Kind {
    TEACHER,
    GROUP,
    ROOM
  }

  public Collision {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(time, "time");
  }
}
