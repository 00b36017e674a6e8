package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where a rule is set (fr: portée): for the whole territory, or by one structure for those who wear
 * its hat.
 *
 * @param structure empty for the whole territory
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RulePlace(Optional<StructureId> structure) {
  /** The whole territory. */
  public static final RulePlace TERRITORY = new RulePlace(Optional.empty());

  public RulePlace {
    Objects.requireNonNull(structure, "structure");
  }

  /** Mean one structure. */
  public static RulePlace of(StructureId structure) {
    return new RulePlace(Optional.of(structure));
  }
}
