package fr.ent.auth.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.access.SupportAccess;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hats that somebody may wear: those that the directory knows, and those of the support where
 * it is let in.
 */
@EntService
class Wardrobe {
  private final Directory directory;
  private final SupportAccess support;
  private final SessionRegistry sessions;
  private final Clock clock;

  /** On which day the hat of a session was last known to be worn rightly. */
  private final Cache<SessionId, LocalDate> looked =
      Caffeine.newBuilder().maximumSize(200_000).build();

  @Inject
  Wardrobe(Directory directory, SupportAccess support, SessionRegistry sessions, Clock clock) {
    this.directory = directory;
    this.support = support;
    this.sessions = sessions;
    this.clock = clock;
  }

  void wear(SignedIn signedIn, Affiliation hat) {
    var actor = signedIn.actor();
    find(actor, hat).ifPresent(one -> sessions.wear(actor.territory(), signedIn.session(), one));
  }

  /**
   * Whoever may wear a hat no longer wears one of their own, or none. What the directory changes,
   * events tell; what a last day ends, nobody does, so that each session is looked at once a day.
   * The support's hat is looked at each time: it ends at the minute.
   */
  SignedIn atHome(SignedIn one) {
    var hat = one.actor().affiliation();
    if (hat.isEmpty() || isLookedAt(one, hat.get())) {
      return one;
    }
    if (find(one.actor(), hat.get()).isEmpty()) {
      return changed(one);
    }
    looked.put(one.session(), LocalDate.now(clock));
    return one;
  }

  private boolean isLookedAt(SignedIn one, Affiliation hat) {
    return !hat.profile().equals(SupportAccess.PROFILE)
        && LocalDate.now(clock).equals(looked.getIfPresent(one.session()));
  }

  private SignedIn changed(SignedIn one) {
    var actor = one.actor();
    var own = hats(actor).findFirst();
    own.ifPresentOrElse(
        hat -> sessions.wear(actor.territory(), one.session(), hat),
        () -> sessions.takeOff(actor.territory(), one.session()));
    var home = new Actor(actor.territory(), actor.person(), own, actor.assurance());
    return new SignedIn(home, one.session(), one.signedInAt(), one.method());
  }

  private Optional<Affiliation> find(Actor actor, Affiliation hat) {
    return hats(actor)
        .filter(one -> one.structure().equals(hat.structure()))
        .filter(one -> one.profile().equals(hat.profile()))
        .findFirst();
  }

  private Stream<Affiliation> hats(Actor actor) {
    return Stream.concat(
        directory.affiliationsOf(Actor.house(actor.territory()), actor.person()).stream(),
        support.hats(actor).stream());
  }
}
