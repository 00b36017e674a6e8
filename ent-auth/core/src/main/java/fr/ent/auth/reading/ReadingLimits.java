package fr.ent.auth.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How many different people an account may be shown within {@code ent.auth.reading.window} (PT24H).
 *
 * <p>Cards: {@code ent.auth.reading.cards} (400; pupils and guardians 100). In all, lines too:
 * {@code ent.auth.reading.people} (2000; pupils and guardians 500). Both may be set for one
 * profile: {@code ent.auth.reading.cards.ENS}. Whoever hands out codes in the school acted in is
 * shown {@code ent.auth.reading.people.accounts} (5000) in all. Who holds {@link
 * ReadingBudget#WIDELY} there is shown {@code ent.auth.reading.widely} (20000).
 */
@EntService
class ReadingLimits {
  /** How many of each. */
  record Most(int cards, int people) {}

  private static final Most USUAL = new Most(400, 2000);
  private static final Most FAMILIES = new Most(100, 500);

  private final AccessPolicy access;
  private final Duration window;
  private final Most usual;
  private final Map<Profile, Most> profiles;
  private final int accounts;
  private final int widely;

  @Inject
  ReadingLimits(AccessPolicy access, Settings settings) {
    this.access = access;
    this.window = settings.duration("ent.auth.reading.window", Duration.ofHours(24));
    this.usual = read(settings, "", USUAL);
    this.profiles =
        Profile.national().stream()
            .collect(toUnmodifiableMap(one -> one, one -> of(settings, one, usual)));
    this.accounts = settings.number("ent.auth.reading.people.accounts", 5000);
    this.widely = settings.number("ent.auth.reading.widely", 20_000);
  }

  private static Most of(Settings settings, Profile profile, Most usual) {
    boolean family = List.of(Profile.PUPIL, Profile.GUARDIAN).contains(profile);
    return read(settings, "." + profile.shortCode(), family ? FAMILIES : usual);
  }

  private static Most read(Settings settings, String whose, Most otherwise) {
    return new Most(
        settings.number("ent.auth.reading.cards" + whose, otherwise.cards()),
        settings.number("ent.auth.reading.people" + whose, otherwise.people()));
  }

  Duration window() {
    return window;
  }

  /** What everybody of this profile is allowed; asks nobody. */
  Most usual(Actor actor) {
    return actor
        .affiliation()
        .map(hat -> profiles.getOrDefault(hat.profile(), usual))
        .orElse(usual);
  }

  /** What this account is allowed by what it holds. */
  Most of(Actor actor) {
    if (holds(actor, ReadingBudget.WIDELY)) {
      return new Most(widely, widely);
    }
    var most = usual(actor);
    boolean handsOutCodes =
        actor
            .affiliation()
            .map(Affiliation::structure)
            .filter(here -> access.allows(actor, Accounts.ADMINISTER, here))
            .isPresent();
    return handsOutCodes ? new Most(most.cards(), Math.max(accounts, most.people())) : most;
  }

  private boolean holds(Actor actor, Right right) {
    return access.allows(actor, right)
        || actor
            .affiliation()
            .map(Affiliation::structure)
            .filter(here -> access.allows(actor, right, here))
            .isPresent();
  }
}
