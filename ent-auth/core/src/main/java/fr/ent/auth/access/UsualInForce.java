package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.auth.access.UsualRights.Change;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A line of the table as it counts in one place, and who decided so (fr: droit d'office en
 * vigueur).
 *
 * @param held whether those whom the line names hold the right
 * @param origin who decided it last; who only confirms what counts already decides nothing
 * @param set what the place that was asked about has decided itself, in force or not; {@link
 *     Change#RESTORE} takes it away
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UsualInForce(UsualLine line, boolean held, Origin origin, Optional<Change> set) {
  /** Who decides about a line. */
  public enum Origin {
    /** The service that declares the right. */
    NATIONAL,
    /** The territory. */
    TERRITORY,
    /** The structure, for those who wear its hat. */
    STRUCTURE
  }

  public UsualInForce {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(set, "set");
  }
}
