package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights over classes: over the class and its pupils of today, and nothing else. */
@EntTest(beans = PaperDirectory.class)
class ClassGrantsTest {
  private static final Right SERVE = new Right("canteen:serve");
  private static final Right TASTE = new Right("canteen:taste");
  private static final Right DECIDE = new Right("marks:decide");
  private static final StructureId OTHER = StructureId.random();

  private final AccessPolicy access;
  private final Grants grants;
  private final PaperDirectory directory;
  private final Period tenDays;
  private GroupId sixthA;
  private GroupId sixthB;
  private GroupId farClass;
  private PersonId pupil;
  private PersonId neighbour;
  private Actor helper;
  private Actor local;

  ClassGrantsTest(
      AccessPolicy access, Grants grants, PaperDirectory directory, SettableClock clock) {
    this.access = access;
    this.grants = grants;
    this.directory = directory;
    var today = LocalDate.now(clock);
    this.tenDays = Period.between(today, today.plusDays(10));
  }

  @BeforeEach
  void twoClassesHereAndOneElsewhere() {
    sixthA = directory.open(Fixture.SCHOOL, "6e A");
    sixthB = directory.open(Fixture.SCHOOL, "6e B");
    farClass = directory.open(OTHER, "3e C");
    pupil = pupilOf(sixthA);
    neighbour = pupilOf(sixthB);
    helper = staff("Lina");
    local = staff("Octave");
    grants.give(Fixture.house(), Holder.of(local.person()), Grants.ADMINISTER, here());
    grants.give(Fixture.house(), Holder.of(local.person()), SERVE, here());
  }

  private static Scope here() {
    return Scope.of(Fixture.SCHOOL);
  }

  private Actor staff(String name) {
    return Fixture.actor(directory.add(name, "Gallois", Profile.STAFF), Profile.STAFF);
  }

  private PersonId pupilOf(GroupId group) {
    var one = directory.add("Inès", "Berthier", Profile.PUPIL);
    directory.wear(one, List.of(Affiliation.of(Fixture.SCHOOL, Profile.PUPIL)));
    directory.join(group, one, Capacity.MEMBER, Period.ALWAYS);
    return one;
  }

  @Test
  void nobodyGivesOverAClassOfASchoolThatHeDoesNotAdminister() {
    var holder = Holder.of(helper.person());
    for (var scope :
        List.of(
            Scope.of(farClass),
            Scope.ofGroups(Set.of(sixthA, farClass)),
            Scope.of(GroupId.random()))) {
      assertThatThrownBy(() -> grants.give(local, holder, SERVE, scope))
          .isInstanceOf(AccessRefusedException.class);
    }
    assertThatThrownBy(() -> grants.give(local, holder, TASTE, Scope.of(sixthA)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> grants.give(helper, holder, SERVE, Scope.of(sixthA)))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(access.allows(helper, SERVE, sixthA)).isFalse();
  }

  @Test
  void itHoldsForTheClassAndItsPupilsAndForNothingElse() {
    grants.give(local, Holder.of(helper.person()), SERVE, Scope.of(sixthA));
    directory.join(sixthA, local.person(), Capacity.TEACHER, Period.ALWAYS);
    assertThat(access.allows(helper, SERVE, sixthA)).isTrue();
    assertThat(access.allows(helper, SERVE, pupil)).isTrue();
    assertThat(access.allows(helper, SERVE, neighbour)).isFalse();
    assertThat(access.allows(helper, SERVE, sixthB)).isFalse();
    assertThat(access.allows(helper, SERVE, local.person())).isFalse();
    assertThat(access.allows(helper, SERVE, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(helper, SERVE)).isFalse();
    assertThat(access.allows(local, SERVE, pupil)).isTrue();
  }

  @Test
  void aGroupThatPeopleMadeHoldsRightsAndIsNoPlaceOverWhichTheyAreHeld() {
    var made = directory.open(GroupKind.MANUAL, Fixture.SCHOOL, "Atelier radio");
    directory.join(made, neighbour, Capacity.MEMBER, Period.ALWAYS);
    grants.give(Fixture.house(), Holder.of(helper.person()), SERVE, Scope.of(made));
    assertThat(access.allows(helper, SERVE, made)).isFalse();
    assertThat(access.allows(helper, SERVE, neighbour)).isFalse();
    assertThat(access.allows(local, SERVE, made)).isFalse();
    assertThatThrownBy(() -> grants.give(local, Holder.of(helper.person()), SERVE, Scope.of(made)))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(local, Holder.of(made), SERVE, here());
    assertThat(access.allows(helper, SERVE, Fixture.SCHOOL)).isFalse();
    directory.join(made, helper.person(), Capacity.MEMBER, Period.ALWAYS);
    assertThat(access.allows(helper, SERVE, Fixture.SCHOOL)).isTrue();
  }

  @Test
  void listsAreToldOverWhichClassesItHoldsToday() {
    assertThat(access.groups(helper, SERVE)).isEmpty();
    grants.give(local, Holder.of(helper.person()), SERVE, Scope.of(sixthA));
    grants.give(Fixture.house(), Holder.of(Profile.STAFF), SERVE, Scope.of(farClass));
    var today = tenDays.from().orElseThrow();
    var before = Period.between(today.minusDays(9), today.minusDays(1));
    grants.give(Fixture.house(), Holder.of(helper.person()), SERVE, Scope.of(sixthB), before);
    assertThat(access.groups(helper, SERVE)).containsExactly(sixthA);
    assertThat(access.groups(helper, TASTE)).isEmpty();
    assertThat(access.groups(local, SERVE)).isEmpty();
  }

  @Test
  void itIsExplainedByTheNameOfTheClass() {
    grants.give(local, Holder.of(helper.person()), SERVE, Scope.of(sixthA));
    assertThat(access.explain(helper, SERVE, pupil).because())
        .startsWith("Oui\u00a0: ce droit a été donné pour 6e A (");
  }

  @Test
  void itEndsWhenThePupilLeavesAndWhenTheClassIsNoMore() {
    grants.give(local, Holder.of(helper.person()), SERVE, Scope.of(sixthA));
    directory.leave(sixthA, pupil);
    assertThat(access.allows(helper, SERVE, pupil)).isFalse();
    assertThat(access.allows(helper, SERVE, sixthA)).isTrue();
    var last = pupilOf(sixthA);
    directory.close(sixthA);
    assertThat(access.allows(helper, SERVE, sixthA)).isFalse();
    assertThat(access.allows(helper, SERVE, last)).isFalse();
  }

  @Test
  void whatAProfileHoldsOverAClassIsForThoseOfItsSchool() {
    var scope = Scope.of(farClass);
    grants.give(Fixture.house(), Holder.of(Profile.STAFF), TASTE, scope);
    assertThat(access.allows(helper, TASTE, farClass)).isFalse();
    var there = Actor.of(Fixture.TERRITORY, helper.person(), Affiliation.of(OTHER, Profile.STAFF));
    assertThat(access.allows(there, TASTE, farClass)).isTrue();
  }

  @Test
  void aFormTeacherDelegatesOverHisOwnClassOnly() {
    var teacher = Fixture.actor(directory.add("Marc", "Vidal", Profile.TEACHER), Profile.TEACHER);
    directory.wear(teacher.person(), List.of(Affiliation.of(Fixture.SCHOOL, Profile.TEACHER)));
    directory.join(sixthA, teacher.person(), Capacity.FORM_TEACHER, Period.ALWAYS);
    assertThatThrownBy(
            () -> grants.delegate(teacher, helper.person(), DECIDE, Scope.of(sixthB), tenDays))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> grants.delegate(teacher, helper.person(), DECIDE, here(), tenDays))
        .isInstanceOf(AccessRefusedException.class);
    grants.delegate(teacher, helper.person(), DECIDE, Scope.of(sixthA), tenDays);
    assertThat(access.allows(helper, DECIDE, pupil)).isTrue();
    assertThat(access.allows(helper, DECIDE, neighbour)).isFalse();
    directory.leave(sixthA, teacher.person());
    assertThat(access.allows(helper, DECIDE, pupil)).isFalse();
  }

  @Test
  void whoAdministersAClassGivesOverItAndNoFurther() {
    grants.give(Fixture.house(), Holder.of(helper.person()), Grants.ADMINISTER, Scope.of(sixthA));
    grants.give(Fixture.house(), Holder.of(helper.person()), SERVE, here());
    var friend = Holder.of(staff("Zoé").person());
    for (var scope : List.of(here(), Scope.of(sixthB), Scope.TERRITORY)) {
      assertThatThrownBy(() -> grants.give(helper, friend, SERVE, scope))
          .isInstanceOf(AccessRefusedException.class);
    }
    var given = grants.give(helper, friend, SERVE, Scope.of(sixthA));
    assertThat(grants.all(helper))
        .contains(given)
        .allMatch(one -> one.scope().equals(given.scope()));
    assertThat(grants.give(helper, friend, SERVE, Scope.of(sixthA))).isEqualTo(given);
    grants.takeBack(helper, given.id());
  }

  @Test
  void aScopeIsOfStructuresOrOfClasses() {
    assertThatThrownBy(() -> Scope.ofGroups(Set.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scope(Set.of(OTHER), Set.of(sixthA)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
