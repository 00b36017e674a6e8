package fr.ent.api.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.identity.Profile;
import fr.ent.api.signon.Assurance;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * On what conditions a service opens (fr: conditions d'ouverture d'un service). It gives nobody a
 * right: who opens the service must still hold those that it asks for.
 *
 * @param profiles whose hat must be worn; empty means any, and none
 * @param hours when, on the clock of the school whose hat is worn
 * @param assurance how surely somebody must have signed in, at least
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ServiceOpening(Set<Profile> profiles, OpeningHours hours, Assurance assurance) {
  /** For everybody, day and night, however they signed in. */
  public static final ServiceOpening ALWAYS =
      new ServiceOpening(Set.of(), OpeningHours.ALWAYS, Assurance.LOW);

  public ServiceOpening {
    profiles = Set.copyOf(profiles);
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(assurance, "assurance");
  }

  /** Tell whether it is meant for those who wear a hat of this profile. */
  public boolean isFor(Profile profile) {
    return profiles.isEmpty() || profiles.contains(profile);
  }
}
