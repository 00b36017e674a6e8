package fr.ent.portal.family;

import static fr.ent.api.identity.Profile.GUARDIAN;
import static fr.ent.api.identity.Profile.PUPIL;
import static fr.ent.api.identity.Profile.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.PupilRelation;
import fr.ent.portal.family.Families.Tie;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parents who do not live together, who are barred, who are replaced. */
@EntTest(
    beans = {Families.class, Follow.class, Probe.class},
    settings = "ent.territory=tilleuls")
class SeparatedFamiliesTest extends FamilyCase {
  @Test
  @Clause("ISO-8")
  void inSeparatedHomesBothFollowAndNeitherLearnsWhereTheOtherLives() {
    families.tie(room.pupil(), father, Tie.FATHER);
    families.livesAt(mother, "3 rue des Ormes", "+33299000001");
    families.livesAt(room.pupil(), "3 rue des Ormes", "+33299000001");
    families.livesAt(father, "8 quai du Phare", "+33299000002");
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(father, room)).isEqualTo(Probe.ALL);
    for (var one : List.of(mother, father)) {
      var other = one.equals(mother) ? father : mother;
      assertThat(probe.knows(guardian(one), other)).isFalse();
      assertThat(probe.found(guardian(one))).doesNotContain(other);
      assertThat(directory.relationsOf(guardian(one), room.pupil()))
          .extracting(PupilRelation::adult)
          .containsExactly(one);
    }
    assertThat(contacts(father).address()).isEmpty();
    assertThat(contacts(father).phones()).isEmpty();
    assertThat(directory.card(guardian(father), room.pupil()).orElseThrow().contacts())
        .isEqualTo(contacts(father));
    assertThat(contacts(mother).address().map(PostalAddress::lines))
        .contains(List.of("3 rue des Ormes"));
    assertThat(contacts(mother).phones()).hasSize(1);
  }

  @Test
  void whereATeacherIsAParentIsToldToNoGuardianOfAnotherSchool() {
    families.wear(room.teacher(), elsewhere().school(), GUARDIAN);
    assertThat(directory.affiliationsOf(guardian(mother), room.teacher()))
        .extracting(Affiliation::profile)
        .containsExactly(TEACHER);
    assertThat(directory.affiliationsOf(guardian(mother), room.pupil()))
        .extracting(Affiliation::profile)
        .containsExactly(PUPIL);
  }

  @Test
  void theTeacherReachesBothHomes() {
    families.tie(room.pupil(), father, Tie.FATHER);
    assertThat(communication.reachable(teacher(), List.of(mother, father)))
        .containsExactlyInAnyOrder(mother, father);
  }

  @Test
  @Clause("ISO-8")
  void whoIsBarredIsAnsweredAsWhoIsNobody() {
    families.tie(room.pupil(), father, BARRED);
    var barred = guardian(father);
    var nobody = PersonId.random();
    for (var hidden : List.of(room.pupil(), room.teacher(), mother)) {
      assertThat(directory.find(barred, hidden)).isEqualTo(directory.find(barred, nobody));
      assertThat(directory.card(barred, hidden)).isEqualTo(directory.card(barred, nobody));
      assertThat(directory.relationsOf(barred, hidden)).isEmpty();
      assertThat(directory.groupsOf(barred, hidden)).isEmpty();
      assertThat(directory.affiliationsOf(barred, hidden)).isEmpty();
      assertThat(communication.explain(barred, hidden))
          .isEqualTo(communication.explain(barred, nobody));
    }
    assertThat(directory.membersOf(barred, room.group())).isEmpty();
    assertThat(directory.pupilsOf(barred, father)).isEmpty();
    assertThat(probe.found(barred)).containsExactly(father);
  }

  @Test
  @Clause("ISO-8")
  void ofAPlacedChildTheInstitutionIsReachedAndTheParentsAreNot() {
    var institution = families.guardian(room, "Foyer");
    families.tie(
        room.pupil(), institution, Tie.of(Kinship.CHILD_WELFARE, LegalLevel.LEGAL_GUARDIAN));
    families.tie(room.pupil(), father, BARRED);
    families.run("update directory.relation set legal = 'NONE' where adult = ?", mother.value());
    assertThat(probe.of(institution, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, room)).isEmpty();
    assertThat(communication.reachable(teacher(), List.of(institution, mother, father)))
        .containsExactly(institution);
    assertThat(directory.relationsOf(Fixture.house(), room.pupil()))
        .first()
        .matches(one -> one.adult().equals(institution) && one.contact());
  }

  @Test
  void ofHalfSiblingsEachParentFollowsTheirOwn() {
    var other = beside();
    families.tie(room.pupil(), father, Tie.FATHER);
    families.tie(other.pupil(), mother, Tie.MOTHER);
    assertThat(probe.of(mother, room)).isEqualTo(Probe.ALL);
    assertThat(probe.of(mother, other)).isEqualTo(Probe.ALL);
    assertThat(probe.of(father, room)).isEqualTo(Probe.ALL);
    assertThat(probe.knows(guardian(father), other.pupil())).isFalse();
    assertThat(communication.mayWrite(guardian(father), other.teacher())).isFalse();
    var younger = Families.as(other.pupil(), other.school(), PUPIL);
    assertThat(probe.knows(younger, father)).isFalse();
  }

  @Test
  void oneAdultMayFollowOneChildAndBeBarredFromAnother() {
    var other = beside();
    families.tie(room.pupil(), father, Tie.FATHER);
    families.tie(other.pupil(), father, BARRED);
    assertThat(probe.of(father, room)).isEqualTo(Probe.ALL);
    assertThat(probe.knows(guardian(father), other.pupil())).isFalse();
    assertThat(access.allows(guardian(father), Follow.READ, other.pupil())).isFalse();
    assertThat(directory.pupilsOf(guardian(father), father))
        .extracting(PupilRelation::pupil)
        .containsExactly(room.pupil());
  }

  /** How the pupil is reached, as one of the adults reads it. */
  private Contacts contacts(PersonId adult) {
    return directory.find(guardian(adult), room.pupil()).orElseThrow().contacts();
  }
}
