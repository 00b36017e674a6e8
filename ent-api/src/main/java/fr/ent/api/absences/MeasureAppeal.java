package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That a pupil or family appealed against a measure, and what came of it (fr: recours).
 *
 * @param lodged the day on which it came in
 * @param answered the day of the answer; empty while there is none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record MeasureAppeal(
    LocalDate lodged, Judge judge, Outcome outcome, Optional<LocalDate> answered) {
  /** Who answers it. */
  public enum Judge {
    /** Whoever decided looks at it again (fr: recours gracieux). */
    HEAD,
    /** The rectorate (fr: recours administratif auprès du recteur). */
    RECTORATE,
    /** The administrative court (fr: tribunal administratif). */
    COURT
  }

  /** What came of it. */
  public enum Outcome {
    /** Nobody has answered yet. */
    PENDING,
    /** The measure stands (fr: maintenue). */
    UPHELD,
    /** The measure is taken back (fr: annulée). */
    ANNULLED
  }

  public MeasureAppeal {
    Objects.requireNonNull(lodged, "lodged");
    Objects.requireNonNull(judge, "judge");
    if ((outcome == Outcome.PENDING) != answered.isEmpty()
        || answered.filter(lodged::isAfter).isPresent()) {
      throw new IllegalArgumentException("an appeal is answered on a day, after it came in");
    }
  }
}
