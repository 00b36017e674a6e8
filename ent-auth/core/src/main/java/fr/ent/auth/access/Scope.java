package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Where a right holds (fr: portée).
 *
 * @param structures none for the whole territory
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Scope(Set<StructureId> structures) {
  /** The whole territory. */
  public static final Scope TERRITORY = new Scope(Set.of());

  public Scope {
    structures = Set.copyOf(structures);
  }

  /** One structure. */
  public static Scope of(StructureId structure) {
    return new Scope(Set.of(structure));
  }

  /**
   * Some structures.
   *
   * @throws IllegalArgumentException if there are none, which would mean all
   */
  public static Scope of(Set<StructureId> structures) {
    if (structures.isEmpty()) {
      throw new IllegalArgumentException("a set of structures has at least one");
    }
    return new Scope(structures);
  }

  /** Tell whether it is the whole territory. */
  public boolean isTerritory() {
    return structures.isEmpty();
  }
}
