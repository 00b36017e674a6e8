package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
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

  HostileGrantsTest(AccessPolicy access, Grants grants) {
    this.access = access;
    this.grants = grants;
  }

  private static Actor teacher() {
    return Fixture.actor(PersonId.random(), Profile.TEACHER);
  }

  @Test
  void anAdministratorNeverGivesWhatHeHasNot() {
    var administrator = teacher();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.TERRITORY);
    assertThatThrownBy(() -> grants.give(administrator, holder, RIGHT, Scope.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(Fixture.house(), holder, RIGHT, Scope.of(OTHER));
    assertThatThrownBy(() -> grants.give(administrator, holder, RIGHT, Scope.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
    var friend = teacher();
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER));
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
    assertThat(access.allows(friend, RIGHT)).isFalse();
  }

  @Test
  void anAdministratorOfOneSchoolGivesNothingInAnother() {
    var administrator = teacher();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.of(OTHER));
    grants.give(Fixture.house(), holder, RIGHT, Scope.TERRITORY);
    var friend = teacher();
    var scope = Scope.of(Fixture.SCHOOL);
    assertThatThrownBy(() -> grants.give(administrator, Holder.of(friend.person()), RIGHT, scope))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(grants.all(administrator)).allMatch(one -> one.scope().equals(Scope.of(OTHER)));
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER));
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
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
