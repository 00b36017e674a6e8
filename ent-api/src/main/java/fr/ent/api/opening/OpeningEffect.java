package fr.ent.api.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * For how many people other conditions would change something (fr: aperçu de l'effet), by profile;
 * profiles that nobody has are left out. People are counted up to 1000 for each profile, whether
 * they hold the rights of the service or not.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OpeningEffect(List<Line> lines) {
  /**
   * What changes for a profile.
   *
   * @param losing to whom the service would open no more, at any hour
   * @param gaining to whom it would open again
   * @param staying to whom it would open as before, at the hours and with the proof that are asked
   * @param unproven of those to whom it would open, how many have no second factor of ours while
   *     one is asked for that was not before; who comes from a source that vouches for one needs
   *     none
   */
  public record Line(Profile profile, int losing, int gaining, int staying, int unproven) {
    public Line {
      Objects.requireNonNull(profile, "profile");
    }
  }

  public OpeningEffect {
    lines = List.copyOf(lines);
  }
}
