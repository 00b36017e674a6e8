package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What became of a punishment or sanction, one line of it (fr: historique).
 *
 * @param covers when it was to be carried out from then on
 * @param appeal as it was noted then; empty where none had been
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeasureChange(
    Instant at,
    PersonId by,
    Measure.State state,
    Optional<TimeSpan> covers,
    Optional<MeasureAppeal> appeal) {
  public MeasureChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(covers, "covers");
    Objects.requireNonNull(appeal, "appeal");
  }
}
