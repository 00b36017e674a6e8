package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a lesson of today or later was added, changed or cancelled (fr: séance modifiée).
 *
 * <p>Published in the transaction that changes it, not for each line of an import.
 *
 * @param state what the lesson is now
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LessonChanged(
    Instant at, TerritoryId territory, StructureId structure, LessonId lesson, LessonState state)
    implements EntEvent {
  public LessonChanged {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(state, "state");
  }

  @Override
  public String subject() {
    return lesson.toString();
  }
}
