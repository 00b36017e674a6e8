package org.example.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.Groups;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

@EntTest(beans = SlateLetters.class)
class SlateLettersTest {
  private static PersonId enter(HandEntry entry, String last, Profile profile, StructureId where) {
    return entry.person(Fixture.house(), PersonNames.of("Marin", last), "", profile, where);
  }

  private static Actor actor(PersonId person, Profile profile, StructureId where) {
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(where, profile));
  }

  @Test
  void aLetterReachesOnlyWhomTheRulesLet(
      SlateLetters letters,
      Communication communication,
      CommunicationRules rules,
      HandEntry entry) {
    var school = entry.structure(Fixture.house(), "Collège des Tilleuls", "COLLEGE");
    var head = enter(entry, "Direct", Profile.HEAD, school);
    var office = enter(entry, "Surveille", Profile.SCHOOL_LIFE, school);
    var pupil = actor(enter(entry, "Eleve", Profile.PUPIL, school), Profile.PUPIL, school);
    assertThat(letters.send(pupil, List.of(head, office), "Bonjour")).containsExactly(head);
    assertThat(letters.boxOf(office)).containsExactly("Bonjour");
    // tag::rule[]
    var rule = new CommunicationRule(Profile.PUPIL, Profile.SCHOOL_LIFE, Tie.NOBODY);
    rules.change(Fixture.house(), RulePlace.of(school), rule);
    assertThat(communication.explain(pupil, office).because())
        .isEqualTo(
            "Non\u00a0: les élèves n’écrivent pas aux personnels de vie scolaire"
                + " (règle de l’établissement).");
    rules.restore(Fixture.house(), RulePlace.of(school), Profile.PUPIL, Profile.SCHOOL_LIFE);
    assertThat(communication.mayWrite(pupil, office)).isTrue();
    // end::rule[]
    assertThat(letters.send(pupil, List.of(office), "Encore")).isEmpty();
  }

  @Test
  @Clause("GRP-06")
  void aSchoolLetsOneOfItsGroupsWhatItLetsNobodyElse(
      Communication communication, CommunicationRules rules, Groups groups, HandEntry entry) {
    var school = entry.structure(Fixture.house(), "Collège des Saules", "COLLEGE");
    var head = actor(enter(entry, "Direct", Profile.HEAD, school), Profile.HEAD, school);
    var surveys = enter(entry, "Surveille", Profile.SCHOOL_LIFE, school);
    var pupil = actor(enter(entry, "Eleve", Profile.PUPIL, school), Profile.PUPIL, school);
    var nobody = new CommunicationRule(Profile.PUPIL, Profile.SCHOOL_LIFE, Tie.NOBODY);
    // tag::groups[]
    rules.change(head, RulePlace.of(school), nobody);
    var radio = groups.make(head, GroupDraft.of("Atelier radio")).id();
    groups.admit(head, radio, pupil.person());
    var office = groups.make(head, GroupDraft.of("Bureau des surveillants")).id();
    groups.admit(head, office, surveys);
    assertThat(communication.mayWrite(pupil, surveys)).isFalse();
    rules.change(head, school, new GroupRule(radio, office, Effect.LET));
    assertThat(communication.mayWrite(pupil, surveys)).isTrue();
    // end::groups[]
  }
}
