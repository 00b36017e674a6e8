package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@EntTest(beans = PaperDirectory.class)
class HostileGrantsTest {
  private static final Right RIGHT = new Right("canteen:serve");
  private static final Right COOK = new Right("role:cook");
  private static final StructureId OTHER = StructureId.random();

  private final AccessPolicy access;
  private final Grants grants;
  private final PaperDirectory directory;

  HostileGrantsTest(AccessPolicy access, Grants grants, PaperDirectory directory) {
    this.access = access;
    this.grants = grants;
    this.directory = directory;
  }

  private Actor friend() {
    return Fixture.actor(directory.add("Zoé", "Amie", Profile.TEACHER), Profile.TEACHER);
  }

  private static Actor teacher() {
    return Fixture.actor(PersonId.random(), Profile.TEACHER);
  }

  @Test
  void anAdministratorNeverGivesWhatHeHasNot() {
    var administrator = friend();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.TERRITORY);
    assertThatThrownBy(() -> grants.give(administrator, holder, RIGHT, Scope.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(Fixture.house(), holder, RIGHT, Scope.of(OTHER));
    assertThatThrownBy(() -> grants.give(administrator, holder, RIGHT, Scope.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
    var friend = friend();
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER));
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
    assertThat(access.allows(friend, RIGHT)).isFalse();
  }

  @Test
  @Clause("ISO-7")
  void nobodyGivesARightForLongerThanTheyHaveIt() {
    var administrator = friend();
    var own = Holder.of(administrator.person());
    grants.give(Fixture.house(), own, Grants.ADMINISTER, Scope.TERRITORY);
    var advent = new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 1)));
    var christmas = new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 25)));
    grants.give(Fixture.house(), own, RIGHT, Scope.of(OTHER), advent);
    for (var longer : List.of(Period.ALWAYS, christmas)) {
      for (var scope : List.of(Scope.of(OTHER), Scope.TERRITORY)) {
        assertThatThrownBy(() -> grants.give(administrator, own, RIGHT, scope, longer))
            .isInstanceOf(AccessRefusedException.class);
      }
    }
    var friend = friend();
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER), advent);
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
    grants.give(Fixture.house(), own, RIGHT, Scope.of(OTHER), christmas);
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER), christmas);
  }

  @Test
  void anAdministratorOfOneSchoolGivesNothingInAnother() {
    var administrator = teacher();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.of(OTHER));
    grants.give(Fixture.house(), holder, RIGHT, Scope.TERRITORY);
    var friend = friend();
    var scope = Scope.of(Fixture.SCHOOL);
    assertThatThrownBy(() -> grants.give(administrator, Holder.of(friend.person()), RIGHT, scope))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(grants.all(administrator)).allMatch(one -> one.scope().equals(Scope.of(OTHER)));
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER));
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
  }

  @Test
  @Clause("ISO-6")
  void nobodyIsGivenARightByWhoMayNotKnowOfThem() {
    var administrator = teacher();
    var own = Holder.of(administrator.person());
    grants.give(Fixture.house(), own, Grants.ADMINISTER, Scope.TERRITORY);
    grants.give(Fixture.house(), own, RIGHT, Scope.TERRITORY);
    var hidden = friend().person();
    directory.hide(hidden);
    var until = new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 1)));
    for (var person : List.of(hidden, PersonId.random())) {
      for (ThrowingCallable deed :
          List.<ThrowingCallable>of(
              () -> grants.give(administrator, Holder.of(person), RIGHT, Scope.TERRITORY),
              () -> grants.delegate(administrator, person, RIGHT, Scope.TERRITORY, until))) {
        assertThatThrownBy(deed)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("nobody is known to the actor by this id");
      }
    }
    var group = Holder.of(GroupId.random());
    assertThatThrownBy(() -> grants.give(administrator, group, RIGHT, Scope.TERRITORY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoAdministersNothingSeesAndChangesNothing() {
    var stranger = teacher();
    var friend = Holder.of(teacher().person());
    var given = grants.give(Fixture.house(), friend, RIGHT, Scope.of(OTHER));
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> grants.all(stranger),
            () -> grants.roles(stranger),
            () -> grants.takeBack(stranger, given.id()),
            () -> grants.takeBack(stranger, UUID.randomUUID()),
            () -> grants.give(stranger, friend, RIGHT, Scope.of(OTHER)),
            () -> grants.define(stranger, new Role(COOK, "Cuisine", Set.of(RIGHT))),
            () -> grants.drop(stranger, COOK))) {
      assertThatThrownBy(use).isInstanceOf(AccessRefusedException.class);
    }
    assertThat(grants.all(Fixture.house())).contains(given);
  }

  @Test
  void anAdministratorOfOneSchoolTakesNothingBackElsewhere() {
    var administrator = teacher();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.of(OTHER));
    var friend = Holder.of(teacher().person());
    var both = Scope.of(Set.of(OTHER, Fixture.SCHOOL));
    var there = grants.give(Fixture.house(), friend, RIGHT, both);
    assertThat(grants.all(administrator)).doesNotContain(there);
    assertThatThrownBy(() -> grants.takeBack(administrator, there.id()))
        .isInstanceOf(AccessRefusedException.class);
    var here = grants.give(Fixture.house(), friend, RIGHT, Scope.of(OTHER));
    grants.takeBack(administrator, here.id());
    assertThat(grants.all(Fixture.house())).contains(there).doesNotContain(here);
  }

  @Test
  void whatAProfileHoldsInASchoolIsHeldByThoseOfThatSchool() {
    var right = new Right("canteen:taste");
    grants.give(Fixture.house(), Holder.of(Profile.TEACHER), right, Scope.of(OTHER));
    assertThat(access.allows(teacher(), right, OTHER)).isFalse();
    var there = Affiliation.of(OTHER, Profile.TEACHER);
    var colleague = Actor.of(Fixture.TERRITORY, PersonId.random(), there);
    assertThat(access.allows(colleague, right, OTHER)).isTrue();
    assertThat(access.allows(colleague, right, Fixture.SCHOOL)).isFalse();
  }

  @Test
  void everyReasonIsOneFrenchSentenceThatNamesNobody() {
    var head = Fixture.actor(PersonId.random(), Profile.HEAD);
    var right = new Right("portal:appearance");
    for (var actor : List.of(head, teacher(), Fixture.house())) {
      for (var target : List.of(Fixture.SCHOOL, OTHER)) {
        var decision = access.explain(actor, right, target);
        assertThat(decision.allowed()).isEqualTo(access.allows(actor, right, target));
        assertThat(decision.because())
            .startsWith(decision.allowed() ? "Oui\u00a0: " : "Non\u00a0: ")
            .endsWith(".")
            .doesNotContain(actor.person().toString(), target.toString(), "'");
      }
    }
    assertThat(access.explain(head, right, Fixture.SCHOOL).because()).contains("direction");
  }
}
