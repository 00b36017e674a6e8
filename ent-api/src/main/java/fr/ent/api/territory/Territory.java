package fr.ent.api.territory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An ENT project of a local authority, or of several together (fr: territoire). It is the tenant:
 * nothing of one territory is ever seen from another.
 *
 * @param name what its users call it, in their words
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Territory(TerritoryId id, String name) {
  public Territory {
    Objects.requireNonNull(id, "id");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a territory has a name");
    }
  }
}
