package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A decision and its reason (fr: décision d'accès).
 *
 * @param french why, in one sentence for the person's administrator; it names roles, never people
 * @param english the same
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Decision(boolean allowed, String french, String english) {
  public Decision {
    Objects.requireNonNull(french, "french");
    Objects.requireNonNull(english, "english");
  }

  /** Decide with a reason that is the same in every language. */
  public Decision(boolean allowed, String because) {
    this(allowed, because, because);
  }

  /** Tell why in French, for logs and for whoever reads no other language. */
  public String because() {
    return french;
  }
}
