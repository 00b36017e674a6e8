package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Names a person, structure or group in the eyes of a source (fr: clé de jointure).
 *
 * <p>Unique only within its source, academy and category: a pupil and a guardian may carry the same
 * number.
 *
 * @param academy the namespace; {@code -} where the source has only one
 * @param category what it names there: {@code Eleve}, {@code PersRelEleve}, {@code INE}…
 * @param value opaque, compared exactly
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record JoinKey(SourceName source, String academy, String category, String value) {
  public JoinKey {
    Objects.requireNonNull(source, "source");
    if (academy.isBlank() || category.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("a join key has an academy, a category and a value");
    }
  }

  /** Make a key of the ministry feed. */
  public static JoinKey ofFeed(AcademyCode academy, String category, String value) {
    return new JoinKey(SourceName.MENESR, academy.value(), category, value);
  }

  /** Make the key of a member of staff in STS-WEB, of those whom the ministry manages (epp). */
  public static JoinKey ofSts(AcademyCode academy, String value) {
    return new JoinKey(SourceName.STS, academy.value(), "epp", value);
  }

  /** Tell source, academy and category, and hide the value, which may be an INE. */
  @Override
  public String toString() {
    return source + "/" + academy + "/" + category;
  }
}
