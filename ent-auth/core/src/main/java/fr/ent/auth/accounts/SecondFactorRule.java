package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.access.SupportAccess;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who must show a second factor, under the hat they wear: {@code ent.auth.second-factor} is {@code
 * staff} (every national profile but pupils and guardians, and the support; the default, SEC-8),
 * {@code none}, or profiles by their codes, separated by commas.
 */
@EntService
class SecondFactorRule {
  private static final String KEY = "ent.auth.second-factor";

  private final Predicate<Profile> asked;

  @Inject
  SecondFactorRule(Settings settings) {
    this.asked = asked(settings.text(KEY, "staff"));
  }

  private static Predicate<Profile> asked(String setting) {
    return switch (setting) {
      case "staff" -> profile -> profile.isStaff() || profile.equals(SupportAccess.PROFILE);
      case "none" -> profile -> false;
      default -> profiles(setting)::contains;
    };
  }

  private static Set<Profile> profiles(String setting) {
    try {
      return Arrays.stream(setting.split(","))
          .map(one -> Profile.of(one.strip()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException unknown) {
      throw StartRefusedException.of("setting-profiles", KEY).because(unknown);
    }
  }

  /** Tell whether somebody wears a hat under which this session is not sure enough. */
  @Door(
      as = Door.As.ACTOR,
      french = "Dire si sa propre session doit encore être confirmée.",
      english = "Tell whether one’s own session has still to be confirmed.")
  boolean asksMoreOf(Actor actor) {
    return !actor.assurance().reaches(Assurance.SUBSTANTIAL)
        && actor.affiliation().map(Affiliation::profile).filter(asked).isPresent();
  }
}
