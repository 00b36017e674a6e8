package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Why a feed was stopped (fr: fusible). IMP-2: too much of a school, of the territory or of a
 * profile would vanish, or too many keys or names would change; or it is older than the one that
 * was applied last, and would lead back to what was before.
 *
 * @param scope {@code school}, {@code territory}, {@code profile}, {@code keys}, {@code spelling}
 *     or {@code older}
 * @param name name of the school or code of the profile; empty for the whole territory
 * @param affected how many would vanish or change; of {@code older}, by how many days
 * @param present of how many; of {@code older}, 0
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FuseAlarm(String scope, String name, long affected, long present) {
  public FuseAlarm {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(name, "name");
  }
}
