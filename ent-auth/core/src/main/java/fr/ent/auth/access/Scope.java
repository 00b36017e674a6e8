package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.StructureId;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Where a right holds (fr: portée): the whole territory, some structures, or some classes and
 * groups. Over a class or group it holds for this itself and for the pupils who are in it that day,
 * and for nothing else of their school; it ends with them.
 *
 * @param structures none for the whole territory, or where there are groups
 * @param groups classes and groups; none where the right holds wider
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Scope(Set<StructureId> structures, Set<GroupId> groups) {
  /** The whole territory. */
  public static final Scope TERRITORY = new Scope(Set.of(), Set.of());

  public Scope {
    structures = Set.copyOf(structures);
    groups = Set.copyOf(groups);
    if (!structures.isEmpty() && !groups.isEmpty()) {
      throw new IllegalArgumentException("a scope is made of structures or of groups");
    }
  }

  /** One structure. */
  public static Scope of(StructureId structure) {
    return of(Set.of(structure));
  }

  /**
   * Some structures.
   *
   * @throws IllegalArgumentException if there are none, which would mean all
   */
  public static Scope of(Set<StructureId> structures) {
    return new Scope(some(structures), Set.of());
  }

  /** One class or group (fr: administrateur de classe). */
  public static Scope of(GroupId group) {
    return ofGroups(Set.of(group));
  }

  /**
   * Some classes and groups.
   *
   * @throws IllegalArgumentException if there are none, which would mean the whole territory
   */
  public static Scope ofGroups(Set<GroupId> groups) {
    return new Scope(Set.of(), some(groups));
  }

  private static <T extends AccessTarget> Set<T> some(Set<T> places) {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a set of places has at least one");
    }
    return places;
  }

  /** Tell whether it is the whole territory. */
  public boolean isTerritory() {
    return structures.isEmpty() && groups.isEmpty();
  }

  /** The structures, or the classes and groups, that it is made of; none for the territory. */
  public Stream<AccessTarget> places() {
    return Stream.concat(structures.stream(), groups.stream());
  }
}
