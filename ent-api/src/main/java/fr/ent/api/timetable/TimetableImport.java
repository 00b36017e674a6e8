package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A file that was read, and what became of it (fr: import d'emploi du temps).
 *
 * @param fileName as the school named it; shown, never used as a path
 * @param firstWeek the Monday of the first week that it speaks of; empty where it has no lessons
 * @param lastWeek the Monday of the last one
 * @param lessons how many lessons it holds, week by week
 * @param findings how many places of it could not be taken as they are
 * @param applied what became of it when it was last applied
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TimetableImport(
    TimetableImportId id,
    StructureId structure,
    TimetableSource source,
    String fileName,
    Instant at,
    PersonId by,
    State state,
    Optional<LocalDate> firstWeek,
    Optional<LocalDate> lastWeek,
    int lessons,
    int findings,
    Optional<PlanReport> applied) {
  /** How far an import is. */
  public enum State {
    /** Read, and waiting for somebody to decide. */
    OPEN,
    /** Applied; until it is closed it may be corrected and applied again. */
    APPLIED,
    /** Dropped, followed by a newer one that was applied, or too old: its content is erased. */
    CLOSED
  }

  public TimetableImport {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(firstWeek, "firstWeek");
    Objects.requireNonNull(lastWeek, "lastWeek");
    Objects.requireNonNull(applied, "applied");
  }

  @Override
  public String toString() {
    return "import " + id;
  }
}
