package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A rule that counts today in one place, and where it comes from (fr: règle en vigueur).
 *
 * @param rule what counts
 * @param origin who set it so
 * @param beneath what would count if this place set nothing; as far as a structure may go
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RuleInForce(CommunicationRule rule, Origin origin, Tie beneath) {
  /** Who set a rule. */
  public enum Origin {
    /** Nobody: the house knows no better. */
    USUAL,
    /** The territory. */
    TERRITORY,
    /** The structure, which goes less far than the territory. */
    STRUCTURE
  }

  public RuleInForce {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(beneath, "beneath");
  }

  /** Tell whether it was set in the place that was asked about. */
  public boolean isSetIn(RulePlace place) {
    return origin == (place.structure().isPresent() ? Origin.STRUCTURE : Origin.TERRITORY);
  }
}
