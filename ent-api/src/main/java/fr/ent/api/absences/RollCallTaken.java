package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.LessonId;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a roll call was taken, and counts (fr: appel fait).
 *
 * <p>Published in the transaction that keeps it, also when it corrects an earlier one of the same
 * lesson. It names nobody: {@link AbsenceRecorded} and {@link AbsenceWithdrawn} do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RollCallTaken(
    Instant at, TerritoryId territory, StructureId structure, LessonId lesson, RollCallId rollCall)
    implements EntEvent {
  public RollCallTaken {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(lesson, "lesson");
    Objects.requireNonNull(rollCall, "rollCall");
  }

  @Override
  public String subject() {
    return lesson.toString();
  }
}
