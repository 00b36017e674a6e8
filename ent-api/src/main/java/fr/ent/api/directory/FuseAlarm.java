package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Why a feed was stopped (fr: fusible). IMP-2: too much of a school, of the territory or of a
 * profile would vanish, or too many keys or names would change.
 *
 * @param scope {@code school}, {@code territory}, {@code profile}, {@code keys} or {@code spelling}
 * @param name name of the school or code of the profile; empty for the whole territory
 * @param affected how many would vanish or change
 * @param present of how many
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FuseAlarm(String scope, String name, long affected, long present) {
  public FuseAlarm {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(name, "name");
  }
}
