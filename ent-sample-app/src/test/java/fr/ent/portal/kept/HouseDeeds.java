package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.TODAY;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.ThingId;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.keys.ApiKeys;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Connectors, shared things, keys, opening of services and the year, and the log itself. */
final class HouseDeeds {
  private final Town town;

  HouseDeeds(Town town) {
    this.town = town;
  }

  List<Deed> deeds() {
    return Stream.of(connectors(), sharing(), keys(), openings(), log())
        .flatMap(List::stream)
        .toList();
  }

  private List<Deed> connectors() {
    var connectors = town.get(Connectors.class);
    var removed = connectors.save(HOUSE, party("cantine"));
    var kept = connectors.save(HOUSE, party("atelier"));
    return List.of(
        town.deed("connector:save", who -> connectors.save(who, party("croquis"))),
        town.deed("connector:remove", who -> connectors.remove(who, removed.id()))
            .idle(() -> connectors.remove(HOUSE, ConnectorId.random())),
        town.deed("connector:simulate", who -> connectors.simulate(who, kept, town.child()))
            .idle(() -> connectors.simulate(HOUSE, kept, PersonId.random())));
  }

  private static RelyingParty party(String name) {
    var address = URI.create("https://" + name + ".example.org/");
    return new RelyingParty(
        ConnectorId.random(),
        name,
        "",
        "map",
        address,
        List.of(address),
        Set.of(),
        Set.of(),
        ReleasePolicy.PSEUDONYM,
        true);
  }

  private List<Deed> sharing() {
    var sharing = town.get(Sharing.class);
    var owner = town.administrator().person();
    var pupil = Recipient.of(town.child());
    var shared = new ThingId("recipes", "shared");
    var stopped = new ThingId("recipes", "stopped");
    sharing.own(HOUSE, shared, owner);
    sharing.own(HOUSE, stopped, owner);
    sharing.share(HOUSE, stopped, pupil, Level.READ);
    return List.of(
        town.deed(
                "sharing:own", HOUSE, who -> sharing.own(who, new ThingId("recipes", "own"), owner))
            .idle(() -> sharing.own(HOUSE, shared, owner)),
        town.deed("sharing:share", who -> sharing.share(who, shared, pupil, Level.READ))
            .idle(() -> sharing.share(HOUSE, stopped, pupil, Level.READ)),
        town.deed("sharing:stop", who -> sharing.stop(who, stopped, pupil))
            .idle(() -> sharing.stop(HOUSE, stopped, Recipient.of(owner))));
  }

  private List<Deed> keys() {
    var keys = town.get(ApiKeys.class);
    var owner = town.administrator();
    var revoked = keys.make(owner, "Cantine", TODAY.plusDays(9));
    return List.of(
        town.deed("keys:make", who -> keys.make(who, "Cantine", TODAY.plusDays(9))),
        town.own("keys:revoke", owner, who -> keys.revoke(who, revoked.id()))
            .idle(() -> keys.revoke(owner, UUID.randomUUID())));
  }

  private List<Deed> openings() {
    var opening = town.get(YearOpening.class);
    var later = TODAY.plusDays(9);
    var undone = opening.postpone(HOUSE, pupils(town.build("Collège des Érables")), later);
    var services = town.get(ServiceOpenings.class);
    var place = RulePlace.of(town.school());
    var heads = new ServiceOpening(Set.of(Profile.HEAD), OpeningHours.ALWAYS, Assurance.LOW);
    return List.of(
        town.deed("opening:service", who -> services.change(who, place, "absences", heads))
            .idle(() -> services.change(HOUSE, place, "marks", ServiceOpening.ALWAYS)),
        town.deed("opening:postpone", who -> opening.postpone(who, pupils(town.school()), later)),
        town.deed("opening:undo", who -> opening.undo(who, undone.id()))
            .idle(() -> opening.undo(HOUSE, UUID.randomUUID())));
  }

  private static Whom pupils(StructureId school) {
    return new Whom(school, Set.of(), Set.of(), Set.of(Profile.PUPIL));
  }

  private List<Deed> log() {
    var log = town.get(AuditLog.class);
    return List.of(
        town.deed("audit:read", who -> log.read(who, AuditQuery.newest())),
        town.deed("audit:check", (Actor who) -> log.firstBreak(who)));
  }
}
