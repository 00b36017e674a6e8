package fr.ent.api.territory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The territories that this installation serves (fr: territoires).
 *
 * <p>Safe for use by several threads. The list is the only thing that territories share. No right
 * is asked for here: it is for the house and its operators.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Territories {
  /** Register a territory, or give the one of this id a new name. */
  Territory register(Territory territory);

  /** Find a territory, or nothing if this installation does not serve it. */
  Optional<Territory> find(TerritoryId id);

  /** List all territories, by name. */
  List<Territory> all();
}
