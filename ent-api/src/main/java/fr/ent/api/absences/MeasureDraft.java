package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A punishment or sanction as somebody decides it (fr: décision). Its text form tells the id only.
 *
 * @param id made by whoever decides, so that sending twice is deciding once
 * @param covers when it is carried out; an exclusion says it
 * @param words why and how, as the family reads it, in up to 1000 characters; no other pupil is
 *     named
 * @param suspendedUntil the last day on which the suspension may be ended; empty where it is
 *     carried out
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeasureDraft(
    MeasureId id,
    IncidentId incident,
    PersonId pupil,
    MeasureKind kind,
    Optional<TimeSpan> covers,
    String words,
    Optional<LocalDate> suspendedUntil) {
  public MeasureDraft {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(covers, "covers");
    Objects.requireNonNull(suspendedUntil, "suspendedUntil");
    if (suspendedUntil.isPresent() && covers.isPresent()) {
      throw new IllegalArgumentException("what is suspended has no time yet");
    }
    if (words.isBlank() || words.length() > 1000) {
      throw new IllegalArgumentException("a measure says why, in up to 1000 characters");
    }
  }

  /** Make one that is not suspended. */
  public MeasureDraft(
      MeasureId id,
      IncidentId incident,
      PersonId pupil,
      MeasureKind kind,
      Optional<TimeSpan> covers,
      String words) {
    this(id, incident, pupil, kind, covers, words, Optional.empty());
  }

  /** Suspend it, whole, until a day: it is then without a time. */
  public MeasureDraft suspended(LocalDate until) {
    return new MeasureDraft(id, incident, pupil, kind, Optional.empty(), words, Optional.of(until));
  }

  @Override
  public String toString() {
    return "measure " + id;
  }
}
