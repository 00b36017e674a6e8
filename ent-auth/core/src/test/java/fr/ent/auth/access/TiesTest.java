package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.as;
import static fr.ent.auth.access.PaperHouse.bare;
import static fr.ent.auth.access.PaperHouse.hat;
import static fr.ent.auth.access.PaperHouse.here;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.Fixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TiesTest {
  private final PaperHouse house = new PaperHouse();
  private final StructureId school = Fixture.SCHOOL;
  private final PersonId pupil = house.add(here(Profile.PUPIL));
  private final PersonId adult = house.add(here(Profile.TEACHER));
  private final Actor teacher = as(adult, here(Profile.TEACHER));
  private final GroupId room = house.directory.open(school, "4ᵉ B");

  private boolean tied(Actor actor, Ground ground, AccessTarget target) {
    return house.ties().find(actor, ground, target).isPresent();
  }

  private void join(PersonId person, Capacity capacity) {
    house.directory.join(room, person, capacity, Period.ALWAYS);
  }

  @Test
  void oneIsOneself() {
    assertThat(house.ties().find(bare(adult), Ground.SELF, adult))
        .contains(new Ties.Tie(Ground.SELF, Optional.empty()));
    assertThat(tied(teacher, Ground.SELF, pupil)).isFalse();
    assertThat(tied(teacher, Ground.SELF, school)).isFalse();
  }

  @Test
  void aChildIsOnesOwnByLegalLevel() {
    var other = house.add(here(Profile.PUPIL));
    house.directory.tie(adult, pupil, LegalLevel.IN_CHARGE);
    house.directory.tie(adult, other, LegalLevel.NONE);
    assertThat(tied(bare(adult), Ground.OWN_CHILD, pupil)).isTrue();
    assertThat(tied(bare(adult), Ground.OWN_CHILD, other)).isFalse();
    assertThat(tied(bare(pupil), Ground.OWN_CHILD, adult)).isFalse();
    assertThat(tied(bare(adult), Ground.OWN_CHILD, school)).isFalse();
    assertThat(tied(bare(adult), Ground.OWN_CHILD, room)).isFalse();
  }

  @Test
  void nobodyIsTheirOwnChild() {
    house.directory.tie(pupil, pupil, LegalLevel.LEGAL_GUARDIAN);
    assertThat(tied(bare(pupil), Ground.OWN_CHILD, pupil)).isFalse();
  }

  @Test
  void aClassIsTaughtUnderTheHatOfItsSchool() {
    join(adult, Capacity.TEACHER);
    assertThat(tied(teacher, Ground.TAUGHT, room)).isTrue();
    assertThat(tied(teacher, Ground.FORM_CLASS, room)).isFalse();
    assertThat(tied(teacher, Ground.TAUGHT, pupil)).isFalse();
    join(pupil, Capacity.MEMBER);
    assertThat(house.ties().find(teacher, Ground.TAUGHT, pupil))
        .hasValueSatisfying(
            tie -> {
              assertThat(tie.ground()).isEqualTo(Ground.TAUGHT);
              assertThat(tie.through()).map(GroupMembership::group).contains(room);
              assertThat(tie.through()).map(GroupMembership::person).contains(adult);
            });
    assertThat(tied(as(adult, hat(OTHER, Profile.TEACHER)), Ground.TAUGHT, pupil)).isFalse();
    assertThat(tied(bare(adult), Ground.TAUGHT, pupil)).isFalse();
    assertThat(tied(teacher, Ground.TAUGHT, school)).isFalse();
    assertThat(tied(teacher, Ground.TAUGHT, house.directory.open(school, "C"))).isFalse();
  }

  @Test
  void whoTeachesBesideOneIsNotTaught() {
    var colleague = house.add(here(Profile.TEACHER));
    join(adult, Capacity.TEACHER);
    join(colleague, Capacity.FORM_TEACHER);
    assertThat(tied(teacher, Ground.TAUGHT, colleague)).isFalse();
    var one = as(colleague, here(Profile.TEACHER));
    assertThat(tied(one, Ground.FORM_CLASS, room)).isTrue();
    assertThat(tied(one, Ground.TAUGHT, room)).isTrue();
  }

  @Test
  void whoIsInAClassDoesNotTeachIt() {
    join(adult, Capacity.MEMBER);
    join(pupil, Capacity.MEMBER);
    assertThat(tied(teacher, Ground.TAUGHT, pupil)).isFalse();
    assertThat(tied(teacher, Ground.FORM_CLASS, pupil)).isFalse();
  }

  @Test
  void aStructureIsTheOneWhoseHatIsWorn() {
    assertThat(tied(teacher, Ground.STRUCTURE, school)).isTrue();
    assertThat(tied(teacher, Ground.STRUCTURE, OTHER)).isFalse();
    assertThat(tied(teacher, Ground.STRUCTURE, pupil)).isTrue();
    assertThat(tied(teacher, Ground.STRUCTURE, room)).isTrue();
    assertThat(tied(teacher, Ground.STRUCTURE, house.add(hat(OTHER, Profile.PUPIL)))).isFalse();
    assertThat(tied(teacher, Ground.STRUCTURE, GroupId.random())).isFalse();
    assertThat(tied(bare(adult), Ground.STRUCTURE, school)).isFalse();
  }

  @Test
  void aTargetBelongsToEachOfItsStructuresOnce() {
    var both = house.add(here(Profile.PUPIL), hat(OTHER, Profile.PUPIL), here(Profile.STAFF));
    assertThat(house.ties().structuresOf(teacher, both)).containsExactly(school, OTHER);
    assertThat(house.ties().structuresOf(teacher, OTHER)).containsExactly(OTHER);
    assertThat(house.ties().structuresOf(teacher, room)).containsExactly(school);
    assertThat(house.ties().structuresOf(teacher, GroupId.random())).isEmpty();
  }

  @Test
  void openGroupsAreThoseThatAreThere() {
    join(pupil, Capacity.MEMBER);
    assertThat(house.ties().openGroupsOf(teacher, pupil)).containsExactly(room);
    assertThat(house.ties().openGroupsOf(teacher, room)).containsExactly(room);
    assertThat(house.ties().openGroupsOf(teacher, school)).isEmpty();
    house.directory.close(room);
    assertThat(house.ties().openGroupsOf(teacher, pupil)).isEmpty();
  }

  @Test
  void hatsAndGroupsAreThoseOfTheDirectory() {
    join(adult, Capacity.TEACHER);
    assertThat(house.ties().groupsOf(teacher)).containsExactly(room);
    assertThat(house.ties().hatsOf(teacher, pupil)).containsExactly(here(Profile.PUPIL));
    assertThat(house.ties().group(teacher, room)).map(Group::label).contains("4ᵉ B");
    assertThat(house.ties().nameOf(teacher, pupil)).contains("Camille Belval");
    assertThat(house.ties().nameOf(teacher, PersonId.random())).isEmpty();
  }

  @Test
  void aStructureIsOneOfTheDirectory() {
    var built = house.directory.build("Collège des Tilleuls", "Europe/Paris");
    assertThat(house.ties().isStructure(teacher, built)).isTrue();
    assertThat(house.ties().isStructure(teacher, OTHER)).isFalse();
  }

  @Test
  void whomAnActorMayNotKnowOfIsNoHolder() {
    assertThat(house.ties().knows(teacher, Holder.of(pupil))).isTrue();
    assertThat(house.ties().knows(teacher, Holder.of(room))).isTrue();
    assertThat(house.ties().knows(teacher, Holder.of(PersonId.random()))).isFalse();
    house.directory.hide(pupil);
    house.directory.hide(room);
    assertThat(house.ties().knows(teacher, Holder.of(pupil))).isFalse();
    assertThat(house.ties().knows(teacher, Holder.of(room))).isFalse();
    assertThat(house.ties().knows(teacher, Holder.of(Profile.PUPIL))).isTrue();
    assertThat(house.ties().knows(teacher, Holder.ofDuty("DOC"))).isTrue();
  }

  @Test
  void whatTheHouseKnowsDoesNotDependOnWhoAsks() {
    house.directory.hide(pupil);
    house.directory.hide(room);
    assertThat(house.ties().nameOf(teacher, pupil)).isPresent();
    assertThat(house.ties().group(teacher, room)).isPresent();
  }
}
