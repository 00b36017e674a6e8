package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** What somebody of the school writes (fr: mot à envoyer). */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonDraft(LiaisonKind kind, LiaisonAudience audience, LiaisonText text) {
  public LiaisonDraft {
    Objects.requireNonNull(audience, "audience");
    requireFit(kind, text);
  }

  /**
   * Check that a text offers choices exactly where an answer is asked for.
   *
   * @throws IllegalArgumentException if it does not
   */
  public static void requireFit(LiaisonKind kind, LiaisonText text) {
    if ((kind == LiaisonKind.TO_ANSWER) != (text.choices().size() > 1)
        || text.choices().size() == 1) {
      throw new IllegalArgumentException("what is to be answered offers two choices or more");
    }
  }
}
