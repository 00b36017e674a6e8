package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What an adult is to a pupil (fr: personne en relation avec un élève).
 *
 * @param rawLink the code of the source, kept beside its meaning
 * @param financial bears the costs
 * @param contact is to be called first
 * @param payment receives payments
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PupilRelation(
    PersonId pupil,
    PersonId adult,
    String rawLink,
    Kinship kinship,
    LegalLevel legal,
    boolean financial,
    boolean contact,
    boolean payment,
    SourceName source,
    Period period) {
  public PupilRelation {
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(adult, "adult");
    Objects.requireNonNull(rawLink, "rawLink");
    Objects.requireNonNull(kinship, "kinship");
    Objects.requireNonNull(legal, "legal");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(period, "period");
  }

  /** Tell whether the pupil, of age or emancipated, answers for themself (AAF link 7 or 70). */
  public boolean isSelf() {
    return pupil.equals(adult);
  }

  /** Tell whether the law lets this adult, who is somebody else, follow the pupil's school life. */
  public boolean isGuardian() {
    return legal != LegalLevel.NONE && !isSelf();
  }
}
