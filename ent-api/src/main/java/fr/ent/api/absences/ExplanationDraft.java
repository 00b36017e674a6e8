package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a family says of a time that was or will be missed (fr: annonce ou justification d'absence).
 *
 * @param id chosen by whoever explains: sending again is sending once
 * @param covers at most 92 days, on the clocks of the school
 * @param reason code of an {@link AbsenceReason} of the school
 * @param words up to 1000 characters; empty where nothing more is said
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ExplanationDraft(
    ExplanationId id, PersonId pupil, TimeSpan covers, String reason, String words) {
  private static final int LONGEST = 1000;
  private static final Duration LONGEST_TIME = Duration.ofDays(92);

  public ExplanationDraft {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(reason, "reason");
    if (covers.length().compareTo(LONGEST_TIME) > 0) {
      throw new IllegalArgumentException("an explanation covers at most 92 days");
    }
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException("an explanation has at most 1000 characters");
    }
  }

  @Override
  public String toString() {
    return "draft " + id;
  }
}
