package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.auth.access.SupportAccess;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
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

  @Inject
  Wardrobe(Directory directory, SupportAccess support, SessionRegistry sessions) {
    this.directory = directory;
    this.support = support;
    this.sessions = sessions;
  }

  void wear(SignedIn signedIn, Affiliation hat) {
    var actor = signedIn.actor();
    find(actor, hat).ifPresent(one -> sessions.wear(actor.territory(), signedIn.session(), one));
  }

  /** Whoever the support's hat was opened to wears one of their own again once it is closed. */
  SignedIn atHome(SignedIn one) {
    var actor = one.actor();
    return actor
            .affiliation()
            .filter(hat -> hat.profile().equals(SupportAccess.PROFILE))
            .filter(hat -> find(actor, hat).isEmpty())
            .isPresent()
        ? changed(one)
        : one;
  }

  private SignedIn changed(SignedIn one) {
    var actor = one.actor();
    var own = hats(actor).findFirst();
    own.ifPresent(hat -> sessions.wear(actor.territory(), one.session(), hat));
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
