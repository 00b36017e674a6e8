package fr.ent.portal.family;

import static fr.ent.api.identity.Profile.GUARDIAN;
import static fr.ent.api.identity.Profile.PUPIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.family.Families.Tie;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Families of several children, several schools, several hats. */
@EntTest(
    beans = {Families.class, Follow.class, Probe.class},
    settings = "ent.territory=tilleuls")
class FamilyCasesTest extends FamilyCase {
  @Test
  void homonymsFollowTheirOwnChildOnly() {
    var other = beside();
    var namesake = families.guardian(other, "Nora");
    families.tie(other.pupil(), namesake, Tie.MOTHER);
    assertThat(probe.of(namesake, other)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.found(guardian(mother))).doesNotContain(other.pupil(), namesake);
    assertThat(access.allows(guardian(namesake), Follow.READ, room.pupil())).isFalse();
  }

  @Test
  void aGuardianOfTwoSchoolsKnowsBothChildrenAndWritesWhereTheHatIsWorn() {
    var there = elsewhere();
    families.wear(mother, there.school(), GUARDIAN);
    families.tie(there.pupil(), mother, Tie.MOTHER);
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, there)).isEqualTo(Probe.ALL);
    assertThat(probe.knows(guardian(mother), there.pupil())).isTrue();
    assertThat(communication.mayWrite(guardian(mother), there.teacher())).isFalse();
  }

  @Test
  void aGuardianInTwoTerritoriesIsTwoPeopleWhoKnowNothingOfEachOther() {
    var school = families.school(Fixture.ELSEWHERE, "Collège des Bouleaux");
    var far = families.room(Fixture.ELSEWHERE, school);
    var same = families.enter(Fixture.ELSEWHERE, school, GUARDIAN, "Nora");
    families.tie(Fixture.ELSEWHERE, far.pupil(), same, Tie.MOTHER);
    var there = Actor.of(Fixture.ELSEWHERE, same, Affiliation.of(school, GUARDIAN));
    assertThat(probe.found(there)).contains(far.pupil()).doesNotContain(room.pupil(), mother);
    assertThat(probe.found(guardian(mother))).contains(room.pupil()).doesNotContain(far.pupil());
    for (var one : List.of(room.pupil(), room.teacher(), mother)) {
      assertThat(probe.knows(there, one)).isFalse();
    }
    var strayed = Actor.of(Fixture.ELSEWHERE, mother, Affiliation.of(school, GUARDIAN));
    assertThat(probe.found(strayed)).isEmpty();
    assertThat(access.allows(strayed, Follow.READ, room.pupil())).isFalse();
  }

  @Test
  @Clause("ISO-8")
  void whoTeachesTheClassOfTheirChildHasOfEachHatWhatItGives() {
    var child = families.enter(Fixture.TERRITORY, room.school(), PUPIL, "Léo");
    var teachersChild = elsewhere();
    families.wear(room.teacher(), room.school(), GUARDIAN);
    families.join(Fixture.TERRITORY, room.group(), child, "MEMBER");
    families.tie(child, room.teacher(), Tie.FATHER);
    families.tie(teachersChild.pupil(), room.teacher(), Tie.FATHER);
    var asGuardian = guardian(room.teacher());
    assertThat(access.allows(teacher(), Follow.READ, room.pupil())).isTrue();
    assertThat(access.allows(asGuardian, Follow.READ, room.pupil())).isFalse();
    assertThat(access.allows(asGuardian, Follow.READ, child)).isTrue();
    assertThat(probe.knows(asGuardian, room.pupil())).isFalse();
    assertThat(probe.knows(asGuardian, mother)).isFalse();
    assertThat(probe.knows(teacher(), mother)).isTrue();
    assertThat(probe.knows(teacher(), teachersChild.pupil())).isFalse();
    assertThat(access.allows(teacher(), Follow.READ, teachersChild.pupil())).isFalse();
  }

  @Test
  @Clause("ISO-8")
  void aGuardianWhomAFeedTakesAwayMeanwhileHasNothingAtTheNextQuestion() {
    var connected = guardian(mother);
    assertThat(probe.knows(connected, room.pupil())).isTrue();
    families.run(
        "update directory.relation set valid_to = ? where adult = ?",
        Families.TODAY.minusDays(1),
        mother.value());
    assertThat(probe.of(mother, room)).isEmpty();
    assertThat(probe.found(connected)).containsExactly(mother);
  }

  @Test
  @Clause("IDN-06")
  void whenTheLastChildLeavesNothingOfTheSchoolIsLeft() {
    families.run(
        "update directory.person set status = 'MISSING' where id = ?", room.pupil().value());
    families.run(
        "update directory.affiliation set valid_to = ? where person = ?",
        Families.TODAY.minusDays(1),
        room.pupil().value());
    assertThat(probe.found(guardian(mother))).containsExactly(mother);
    assertThat(communication.mayWrite(guardian(mother), room.teacher())).isFalse();
  }

  @Test
  void whenOneOfTwoChildrenLeavesTheOtherIsStillFollowed() {
    var other = beside();
    families.tie(other.pupil(), mother, Tie.MOTHER);
    families.run(
        "update directory.person set status = 'MISSING' where id = ?", other.pupil().value());
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.found(guardian(mother))).doesNotContain(other.pupil());
  }

  @Test
  void anElderSiblingAtTheSchoolFollowsAsGuardianAndNotAsPupil() {
    var other = beside();
    families.wear(other.pupil(), other.school(), GUARDIAN);
    families.tie(room.pupil(), other.pupil(), Tie.of(Kinship.SIBLING, LegalLevel.LEGAL_GUARDIAN));
    assertThat(probe.of(other.pupil(), room)).isEqualTo(Probe.ALL);
    var asPupil = Families.as(other.pupil(), other.school(), PUPIL);
    assertThat(probe.knows(asPupil, room.pupil())).isFalse();
    assertThat(access.allows(asPupil, Follow.READ, room.pupil())).isFalse();
  }

  @Test
  void anElderSiblingOfAgeFollowsTheMinorAllTheSame() {
    var other = beside();
    families.wear(other.pupil(), other.school(), GUARDIAN);
    families.bornOn(other.pupil(), Families.TODAY.minusYears(19));
    families.tie(room.pupil(), other.pupil(), Tie.of(Kinship.SIBLING, LegalLevel.LEGAL_GUARDIAN));
    families.tie(other.pupil(), mother, Tie.MOTHER);
    assertThat(probe.of(other.pupil(), room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, other))
        .doesNotContain("knows the pupil", "reads the pupil's marks");
  }

  @Test
  @Clause("ISO-8")
  void aPupilOfAgeLetsAllWhomTheLawLetAndNobodyWhomAJudgeBarred(AdultPupils adults) {
    var pupil = Families.as(room.pupil(), room.school(), PUPIL);
    families.tie(room.pupil(), father, BARRED);
    families.bornOn(room.pupil(), Families.TODAY.minusYears(18));
    assertThat(probe.of(mother, room)).isEmpty();
    adults.letGuardiansFollow(pupil);
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(father, room)).isEmpty();
    adults.stopGuardians(pupil);
    assertThat(probe.of(mother, room)).isEmpty();
  }

  @Test
  void aPupilWhoAnswersForThemselfIsNobodysGuardian() {
    families.bornOn(room.pupil(), Families.TODAY.minusYears(18));
    families.tie(room.pupil(), room.pupil(), Tie.of(Kinship.SELF, LegalLevel.LEGAL_GUARDIAN));
    families.wear(room.pupil(), room.school(), GUARDIAN);
    var self = guardian(room.pupil());
    assertThat(probe.knows(self, room.teacher())).isTrue();
    assertThat(access.allows(self, Follow.READ, room.pupil())).isFalse();
    assertThat(communication.reachable(teacher(), List.of(room.pupil())))
        .containsExactly(room.pupil());
  }

  @Test
  void twoRecordsOfOneMotherBecomeOneWhoFollowsBothChildren(HandEntry entry) {
    var other = beside();
    var second = families.guardian(other, "Nora");
    families.tie(other.pupil(), second, Tie.MOTHER);
    entry.merge(Fixture.house(), mother, second);
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, other)).isEqualTo(Probe.ALL);
    assertThat(probe.of(second, other)).isEmpty();
  }

  @Test
  void theHatOfAGuardianWithoutAnyChildOpensNothing() {
    assertThat(probe.found(guardian(father))).containsExactly(father);
    assertThat(probe.of(father, room)).isEmpty();
    var stranger = Families.as(mother, StructureId.random(), Profile.GUARDIAN);
    assertThat(communication.mayWrite(stranger, room.teacher())).isFalse();
  }
}
