package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
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
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeasureDraft(
    MeasureId id,
    IncidentId incident,
    PersonId pupil,
    MeasureKind kind,
    Optional<TimeSpan> covers,
    String words) {
  public MeasureDraft {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(covers, "covers");
    if (words.isBlank() || words.length() > 1000) {
      throw new IllegalArgumentException("a measure says why, in up to 1000 characters");
    }
  }

  @Override
  public String toString() {
    return "measure " + id;
  }
}
