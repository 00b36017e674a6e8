package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.TODAY;

import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualInForce;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.auth.access.UsualRights.Change;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is done to rights. */
final class AccessDeeds {
  private final Town town;
  private final Grants grants;
  private final UsualRights usual;

  AccessDeeds(Town town) {
    this.town = town;
    this.grants = town.get(Grants.class);
    this.usual = town.get(UsualRights.class);
  }

  List<Deed> deeds() {
    return Stream.concat(given().stream(), ofOffices().stream()).toList();
  }

  private List<Deed> given() {
    var staff = town.enter(Profile.STAFF);
    var holder = Holder.of(staff);
    var here = Scope.of(town.school());
    var given = grants.give(HOUSE, holder, Directory.CONSULT, here);
    var days = Period.between(TODAY, TODAY.plusDays(9));
    var dropped = role("role:former");
    grants.define(HOUSE, dropped);
    return List.of(
        town.deed("access:give", who -> grants.give(who, holder, Directory.CONSULT, here)),
        town.deed(
            "access:delegate", who -> grants.delegate(who, staff, Directory.CONSULT, here, days)),
        town.deed("access:take-back", who -> grants.takeBack(who, given.id()))
            .idle(() -> grants.takeBack(HOUSE, UUID.randomUUID())),
        town.deed("access:define-role", who -> grants.define(who, role("role:reader"))),
        town.deed("access:drop-role", who -> grants.drop(who, dropped.id()))
            .idle(() -> grants.drop(HOUSE, new Right("role:nobody"))));
  }

  private static Role role(String id) {
    return new Role(new Right(id), "Lecture", Set.of(Directory.CONSULT));
  }

  private List<Deed> ofOffices() {
    var place = RulePlace.of(town.build("Collège des Ormes"));
    var other = RulePlace.of(town.build("Collège des Charmes"));
    var lines = usual.table(HOUSE, place).stream().map(UsualInForce::line).toList();
    usual.change(HOUSE, place, lines.get(1), Change.WITHDRAW);
    usual.change(HOUSE, place, lines.get(2), Change.WITHDRAW);
    usual.change(HOUSE, other, lines.get(0), Change.WITHDRAW);
    return List.of(
        change("access:withdraw-usual", place, lines.get(0), Change.WITHDRAW)
            .idle(() -> usual.change(HOUSE, place, lines.get(1), Change.WITHDRAW)),
        change("access:let-usual", place, lines.get(1), Change.LET),
        change("access:restore-usual", place, lines.get(2), Change.RESTORE)
            .idle(() -> usual.change(HOUSE, place, lines.get(3), Change.RESTORE)),
        town.deed("access:restore-usual", who -> usual.restore(who, other)));
  }

  private Deed change(String operation, RulePlace place, UsualLine line, Change change) {
    return town.deed(operation, who -> usual.change(who, place, line, change));
  }
}
