package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which profile the code of a function gives (fr: table des fonctions). Projects disagree: two
 * tables in use are here, and each code can be decided anew.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AafProfiles {
  /** The table of the académie de Rennes. */
  public static final AafProfiles RENNES = preset("rennes");

  /** The table of the GAR connector of Open ENT. */
  public static final AafProfiles OPEN_ENT = preset("open-ent");

  private final Map<String, Profile> byCode;

  private AafProfiles(Map<String, Profile> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  /**
   * Take one of the tables delivered, {@code rennes} or {@code open-ent}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static AafProfiles named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "rennes" -> RENNES;
      case "open-ent" -> OPEN_ENT;
      default -> throw new IllegalArgumentException("the tables are rennes and open-ent");
    };
  }

  /** Decide one code differently. */
  public AafProfiles with(String code, Profile profile) {
    var changed = new HashMap<>(byCode);
    changed.put(code, profile);
    return new AafProfiles(changed);
  }

  /** Find the profile of a code; nothing where the table does not know it. */
  public Optional<Profile> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private static AafProfiles preset(String name) {
    var byCode = new HashMap<String, Profile>();
    AafWords.load("profiles-" + name)
        .forEach(
            (profile, codes) ->
                codes.forEach(code -> byCode.put(code, Profile.of("National_" + profile))));
    return new AafProfiles(byCode);
  }
}
