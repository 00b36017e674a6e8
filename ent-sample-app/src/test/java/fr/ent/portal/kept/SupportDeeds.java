package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest;
import fr.ent.auth.access.SupportRequest.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the support asks for, and what it is answered. */
final class SupportDeeds {
  static final Duration LENGTH = Duration.ofHours(1);

  private final Town town;
  private final SupportAccess support;

  SupportDeeds(Town town) {
    this.town = town;
    this.support = town.get(SupportAccess.class);
  }

  List<Deed> deeds() {
    var asked = waiting();
    var refused = waiting();
    var withdrawn = somebody();
    var own = support.ask(withdrawn, wish());
    var again = somebody();
    support.ask(again, wish());
    var read = opened();
    var stopped = opened();
    var over = opened();
    support.stop(town.administrator(), over.id());
    return List.of(
        town.deed("support:ask", somebody(), who -> support.ask(who, wish())),
        town.deed("support:ask", again, who -> support.ask(who, wish())).with("support:stop"),
        town.deed("support:consent", who -> support.consent(who, asked.id(), LENGTH)),
        town.deed("support:refuse", who -> support.refuse(who, refused.id()))
            .idle(() -> support.refuse(town.administrator(), over.id())),
        town.deed("support:read", who -> support.deeds(who, read.id())).with("audit:read"),
        town.deed("support:stop", who -> support.stop(who, stopped.id()))
            .idle(() -> support.stop(town.administrator(), over.id())),
        town.deed("support:stop", withdrawn, who -> support.stop(who, own.id())));
  }

  private Actor somebody() {
    var person = town.enter(Profile.LOCAL_AUTHORITY);
    town.get(Grants.class)
        .give(HOUSE, Holder.of(person), SupportAccess.ASK, Scope.of(town.school()));
    return town.actor(person, Profile.LOCAL_AUTHORITY);
  }

  private Wish wish() {
    return new Wish(town.school(), Set.of(Directory.CONSULT), LENGTH, "Les menus manquent");
  }

  /** Somebody of the support asks, and waits. */
  SupportRequest waiting() {
    return support.ask(somebody(), wish());
  }

  /** Somebody of the support is let in. */
  SupportRequest opened() {
    return support.consent(town.administrator(), waiting().id(), LENGTH);
  }
}
