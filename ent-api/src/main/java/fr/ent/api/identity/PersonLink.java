package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That two records stand for one human being (fr: rapprochement, fusion). Both kinds can be undone.
 *
 * @param by who said so
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonLink(
    Kind kind, PersonId principal, PersonId secondary, Instant since, PersonId by) {
  /** What became of the secondary record. */
  public enum Kind {
    /** It lives on, and one switches between the two (fr: rapprochement). */
    LINKED,
    /** It is absorbed: its keys lead to the principal (fr: fusion). */
    MERGED
  }

  public PersonLink {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(by, "by");
    if (principal.equals(secondary)) {
      throw new IllegalArgumentException("a record is not linked to itself");
    }
  }
}
