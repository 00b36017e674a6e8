package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
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
import fr.ent.testkit.SettableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights for a time, in somebody's place, in roles and for groups. */
@EntTest(beans = PaperDirectory.class)
class DelegationTest {
  private static final Right LOOKS = new Right("portal:appearance");
  private static final Right SERVE = new Right("canteen:serve");
  private static final Right TASTE = new Right("canteen:taste");
  private static final Right COOK = new Right("role:cook");
  private static final Scope HERE = Scope.of(Fixture.SCHOOL);
  private static final StructureId OTHER = StructureId.random();

  private final AccessPolicy access;
  private final Grants grants;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final LocalDate today;
  private Actor head;
  private Actor deputy;

  DelegationTest(
      AccessPolicy access, Grants grants, PaperDirectory directory, SettableClock clock) {
    this.access = access;
    this.grants = grants;
    this.directory = directory;
    this.clock = clock;
    this.today = LocalDate.now(clock);
  }

  @BeforeEach
  void twoPeople() {
    head = Fixture.actor(directory.add("Anne", "Renard", Profile.HEAD), Profile.HEAD);
    deputy = Fixture.actor(directory.add("Paul", "Adjoint", Profile.STAFF), Profile.STAFF);
  }

  private Period until(int days) {
    return Period.between(today, today.plusDays(days));
  }

  private void refused(Right right, Scope scope, Period period) {
    assertThatThrownBy(() -> grants.delegate(head, deputy.person(), right, scope, period))
        .isInstanceOfAny(AccessRefusedException.class, IllegalArgumentException.class);
  }

  @Test
  @Clause("IDN-19")
  void nobodyDelegatesWhatHeHasNotOrForTooLong() {
    refused(SERVE, HERE, until(10));
    refused(LOOKS, Scope.of(OTHER), until(10));
    refused(LOOKS, Scope.of(Set.of(OTHER, Fixture.SCHOOL)), until(10));
    refused(LOOKS, Scope.TERRITORY, until(10));
    refused(LOOKS, HERE, Period.ALWAYS);
    refused(LOOKS, HERE, Period.since(today));
    refused(LOOKS, HERE, until(400));
    refused(LOOKS, HERE, Period.between(today.minusDays(9), today.minusDays(1)));
    refused(new Right("canteen:burn"), HERE, until(10));
    refused(COOK, HERE, until(10));
    for (var person :
        List.of(
            head.person(),
            directory.add("Inès", "Berthier", Profile.PUPIL),
            directory.add("Anne", "Berthier", Profile.GUARDIAN),
            PersonId.random())) {
      assertThatThrownBy(() -> grants.delegate(head, person, LOOKS, HERE, until(10)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isFalse();
  }

  @Test
  void theRightToGiveRightsIsNotDelegated() {
    grants.give(Fixture.house(), Holder.of(head.person()), Grants.ADMINISTER, HERE);
    refused(Grants.ADMINISTER, HERE, until(10));
    var role = new Role(new Right("role:keys"), "Clés", Set.of(Grants.ADMINISTER, LOOKS));
    grants.define(Fixture.house(), role);
    refused(role.id(), HERE, until(10));
  }

  @Test
  void whatWasDelegatedGoesNoFurther() {
    grants.delegate(head, deputy.person(), LOOKS, HERE, until(10));
    var friend = directory.add("Léa", "Amie", Profile.STAFF);
    assertThatThrownBy(() -> grants.delegate(deputy, friend, LOOKS, HERE, until(5)))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(Fixture.house(), Holder.of(deputy.person()), Grants.ADMINISTER, HERE);
    assertThatThrownBy(() -> grants.give(deputy, Holder.of(friend), LOOKS, HERE))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("IDN-19")
  void whatIsDelegatedHoldsThereUntilItsLastDay() {
    grants.delegate(head, deputy.person(), LOOKS, HERE, until(10));
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isTrue();
    assertThat(access.allows(deputy, LOOKS, OTHER)).isFalse();
    assertThat(access.allows(deputy, LOOKS)).isFalse();
    assertThat(access.explain(deputy, LOOKS, Fixture.SCHOOL).because())
        .startsWith("Oui\u00a0: ce droit a été délégué par Anne Renard dans cet établissement")
        .contains(" jusqu’au ");
    clock.set(today.plusDays(10).atTime(18, 0).atZone(clock.getZone()).toInstant());
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isTrue();
    clock.set(today.plusDays(11).atTime(8, 0).atZone(clock.getZone()).toInstant());
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isFalse();
    clock.set(today.atTime(8, 0).atZone(clock.getZone()).toInstant());
  }

  @Test
  void itEndsWithTheNextRequestWhenWhoDelegatedItLosesIt() {
    grants.delegate(head, deputy.person(), LOOKS, HERE, until(10));
    directory.wear(head.person(), List.of(Affiliation.of(OTHER, Profile.HEAD)));
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isFalse();
    directory.wear(head.person(), List.of(Affiliation.of(Fixture.SCHOOL, Profile.HEAD)));
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isTrue();
  }

  @Test
  void whoDelegatedTakesItBackAndWhoHoldsItDoesNot() {
    var lent = grants.delegate(head, deputy.person(), LOOKS, HERE, until(10));
    assertThat(grants.delegations(head)).containsExactly(lent);
    assertThat(grants.delegations(deputy)).containsExactly(lent);
    assertThat(grants.delegations(Fixture.actor(PersonId.random(), Profile.HEAD))).isEmpty();
    assertThatThrownBy(() -> grants.takeBack(deputy, lent.id()))
        .isInstanceOf(AccessRefusedException.class);
    grants.takeBack(head, lent.id());
    assertThat(access.allows(deputy, LOOKS, Fixture.SCHOOL)).isFalse();
  }

  @Test
  void aRightForATimeHoldsFromItsFirstDayToItsLast() {
    var period = Period.between(today.plusDays(2), today.plusDays(3));
    grants.give(Fixture.house(), Holder.of(deputy.person()), SERVE, HERE, period);
    for (int day = 0; day < 6; day++) {
      clock.set(today.plusDays(day).atTime(12, 0).atZone(clock.getZone()).toInstant());
      assertThat(access.allows(deputy, SERVE, Fixture.SCHOOL)).isEqualTo(day == 2 || day == 3);
    }
    clock.set(today.atTime(8, 0).atZone(clock.getZone()).toInstant());
  }

  @Test
  void whoHoldsARoleHoldsWhatItHasAtThatMoment() {
    grants.define(Fixture.house(), new Role(COOK, "Cuisine", Set.of(SERVE)));
    grants.give(Fixture.house(), Holder.of(deputy.person()), COOK, HERE);
    assertThat(access.allows(deputy, SERVE, Fixture.SCHOOL)).isTrue();
    assertThat(access.allows(deputy, TASTE, Fixture.SCHOOL)).isFalse();
    assertThat(access.explain(deputy, SERVE, Fixture.SCHOOL).because()).contains("Cuisine");
    grants.define(Fixture.house(), new Role(COOK, "Cuisine", Set.of(TASTE)));
    assertThat(access.allows(deputy, SERVE, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(deputy, TASTE, Fixture.SCHOOL)).isTrue();
    grants.drop(Fixture.house(), COOK);
    assertThat(access.allows(deputy, TASTE, Fixture.SCHOOL)).isFalse();
    grants.define(Fixture.house(), new Role(COOK, "Cuisine", Set.of(TASTE)));
    assertThat(access.allows(deputy, TASTE, Fixture.SCHOOL)).isFalse();
    grants.drop(Fixture.house(), COOK);
  }

  @Test
  void nobodyMakesARoleOfRightsThatHeHasNot() {
    var local = Fixture.actor(directory.add("Ada", "Guen", Profile.STAFF), Profile.STAFF);
    grants.give(Fixture.house(), Holder.of(local.person()), Grants.ADMINISTER, Scope.TERRITORY);
    assertThatThrownBy(() -> grants.define(local, new Role(COOK, "Cuisine", Set.of(SERVE))))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(
            () ->
                grants.define(
                    Fixture.house(), new Role(COOK, "Cuisine", Set.of(new Right("canteen:burn")))))
        .isInstanceOf(IllegalArgumentException.class);
    grants.define(Fixture.house(), new Role(COOK, "Cuisine", Set.of(SERVE)));
    assertThatThrownBy(() -> grants.give(local, Holder.of(deputy.person()), COOK, HERE))
        .isInstanceOf(AccessRefusedException.class);
    grants.drop(Fixture.house(), COOK);
  }

  @Test
  void whatAGroupWasGivenIsHeldByWhoIsInIt() {
    var group = directory.open(Fixture.SCHOOL, "Chorale");
    grants.give(Fixture.house(), Holder.of(group), SERVE, Scope.of(OTHER));
    assertThat(access.allows(deputy, SERVE, OTHER)).isFalse();
    directory.join(group, deputy.person(), Capacity.MEMBER, Period.ALWAYS);
    assertThat(access.allows(deputy, SERVE, OTHER)).isTrue();
    assertThat(access.allows(deputy, SERVE, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(head, SERVE, OTHER)).isFalse();
  }

  @Test
  void aSetOfStructuresIsThoseAndNoOther() {
    var third = StructureId.random();
    grants.give(
        Fixture.house(),
        Holder.of(deputy.person()),
        TASTE,
        Scope.of(Set.of(OTHER, Fixture.SCHOOL)));
    assertThat(access.allows(deputy, TASTE, OTHER)).isTrue();
    assertThat(access.allows(deputy, TASTE, Fixture.SCHOOL)).isTrue();
    assertThat(access.allows(deputy, TASTE, third)).isFalse();
    assertThat(access.allows(deputy, TASTE)).isFalse();
    assertThatThrownBy(() -> Scope.of(Set.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
