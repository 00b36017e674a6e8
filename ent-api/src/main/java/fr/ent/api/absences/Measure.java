package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A punishment or sanction of a pupil (fr: punition, sanction). Its text form tells the id only.
 *
 * @param words as the family reads them
 * @param by who decided it
 * @param lastDay on which it is in the pupil's file; from the next day on it is found nowhere
 * @param suspendedUntil the last day on which a suspension may be ended; empty where it never was
 *     suspended
 * @param appeal the last one noted
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Measure(
    MeasureId id,
    IncidentId incident,
    StructureId structure,
    PersonId pupil,
    MeasureKind kind,
    Optional<TimeSpan> covers,
    String words,
    State state,
    PersonId by,
    Instant decided,
    LocalDate lastDay,
    Optional<LocalDate> suspendedUntil,
    Optional<MeasureAppeal> appeal) {
  /** What became of it. */
  public enum State {
    /** Decided, and not carried out yet. */
    DECIDED,
    /** Not carried out unless the pupil does something again (fr: assortie du sursis). */
    SUSPENDED,
    /** Carried out (fr: exécutée). */
    CARRIED_OUT,
    /** Taken back (fr: annulée). */
    CANCELLED
  }

  public Measure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(covers, "covers");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(decided, "decided");
    Objects.requireNonNull(lastDay, "lastDay");
    Objects.requireNonNull(suspendedUntil, "suspendedUntil");
    Objects.requireNonNull(appeal, "appeal");
  }

  @Override
  public String toString() {
    return "measure " + id;
  }
}
