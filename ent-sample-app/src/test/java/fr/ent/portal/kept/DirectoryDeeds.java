package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.TODAY;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HandEntry;
import java.util.List;
import java.util.stream.Stream;

/** What is entered by hand, what adult pupils decide, and who may write to whom. */
final class DirectoryDeeds {
  private final Town town;
  private final HandEntry entry;

  DirectoryDeeds(Town town) {
    this.town = town;
    this.entry = town.get(HandEntry.class);
  }

  List<Deed> deeds() {
    return Stream.of(entered(), decided(), communication()).flatMap(List::stream).toList();
  }

  private List<Deed> entered() {
    var names = PersonNames.of("Yann", "Guen");
    var person = town.enter(Profile.TEACHER);
    var survivor = town.enter(Profile.TEACHER);
    var absorbed = town.enter(Profile.TEACHER);
    return List.of(
        town.deed(
                "directory:enter-structure",
                who -> entry.structure(who, "Collège des Saules", "Collège"))
            .idle(() -> town.build("Collège des Tilleuls")),
        town.deed(
            "directory:enter-person",
            who -> entry.person(who, names, "", Profile.TEACHER, town.school())),
        town.deed(
            "directory:complete-person", who -> entry.bornOn(who, person, TODAY.minusYears(40))),
        town.deed(
            "directory:complete-person",
            who -> entry.reachedAt(who, person, EmailAddress.of("yann.guen@ac-test.example"))),
        town.deed("directory:merge-people", who -> entry.merge(who, survivor, absorbed)));
  }

  private List<Deed> decided() {
    var adults = town.get(AdultPupils.class);
    var letting = adult();
    var stopping = adult();
    var adult = adult();
    adults.letGuardiansFollow(stopping);
    return List.of(
        town.deed("directory:let-guardians", letting, adults::letGuardiansFollow)
            .idle(() -> adults.letGuardiansFollow(stopping)),
        town.deed("directory:stop-guardians", stopping, adults::stopGuardians)
            .idle(() -> adults.stopGuardians(adult)));
  }

  private Actor adult() {
    var pupil = town.enter(Profile.PUPIL);
    entry.bornOn(HOUSE, pupil, TODAY.minusYears(18));
    return town.actor(pupil, Profile.PUPIL);
  }

  private List<Deed> communication() {
    var rules = town.get(CommunicationRules.class);
    var changed = RulePlace.of(town.build("Collège des Frênes"));
    var restored = RulePlace.of(town.build("Collège des Bouleaux"));
    var nobody = new CommunicationRule(Profile.GUARDIAN, Profile.TEACHER, Tie.NOBODY);
    rules.change(HOUSE, restored, nobody);
    var forbid = new GroupRule(town.group(), town.group(), Effect.FORBID);
    return List.of(
        town.deed("communication:change-groups", who -> rules.change(who, town.school(), forbid)),
        town.deed(
                "communication:restore-groups",
                who -> rules.restore(who, town.school(), forbid.from(), forbid.to()))
            .idle(
                () -> rules.restore(HOUSE, changed.structure().get(), forbid.from(), forbid.to())),
        town.deed("communication:change", who -> rules.change(who, changed, nobody)),
        town.deed(
                "communication:restore",
                who -> rules.restore(who, restored, nobody.from(), nobody.to()))
            .idle(() -> rules.restore(HOUSE, restored, nobody.to(), nobody.from())));
  }
}
