package fr.ent.api.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The conditions of a service in a place (fr: réglage d'ouverture); both count.
 *
 * @param above what the territory asks of a structure; {@link ServiceOpening#ALWAYS} for the
 *     territory itself
 * @param own what the place asks
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OpeningSetting(ServiceOpening above, ServiceOpening own) {
  public OpeningSetting {
    Objects.requireNonNull(above, "above");
    Objects.requireNonNull(own, "own");
  }
}
