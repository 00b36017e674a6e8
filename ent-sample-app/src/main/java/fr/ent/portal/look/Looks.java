package fr.ent.portal.look;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * The looks of a territory and of its schools (fr: chartes graphiques).
 *
 * <p>Safe for use by several threads. Read on every page: answers come from memory and are at most
 * a few seconds old on another node. Callers check the right to change one.
 */
public interface Looks {
  /** Tell what was set for a school, or for the territory where none is named. */
  Look set(TerritoryId territory, @Nullable StructureId structure);

  /** Tell how a school looks: what it set itself, over what its territory set. */
  default Look shown(TerritoryId territory, @Nullable StructureId structure) {
    var wide = set(territory, null);
    return structure == null ? wide : set(territory, structure).over(wide);
  }

  /** Keep a look, and in the audit log who changed it: both or neither. */
  void keep(Actor actor, @Nullable StructureId structure, Look look);
}
