package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where a right holds (fr: portée).
 *
 * @param structure empty for the whole territory
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Scope(Optional<StructureId> structure) {
  /** The whole territory. */
  public static final Scope TERRITORY = new Scope(Optional.empty());

  /** One structure. */
  public static Scope of(StructureId structure) {
    return new Scope(Optional.of(structure));
  }
}
