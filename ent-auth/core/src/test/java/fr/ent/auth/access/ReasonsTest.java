package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.COOK;
import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
import static fr.ent.auth.access.PaperHouse.TODAY;
import static fr.ent.auth.access.PaperHouse.as;
import static fr.ent.auth.access.PaperHouse.bare;
import static fr.ent.auth.access.PaperHouse.hat;
import static fr.ent.auth.access.PaperHouse.here;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Reasons.Reason;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private final PaperHouse house = new PaperHouse();
  private final PersonId person = house.add(here(Profile.STAFF, "DOC"));
  private final Actor staff = as(person, here(Profile.STAFF, "DOC"));
  private final StructureId school = Fixture.SCHOOL;
  private final GroupId room = house.directory.open(school, "4ᵉ B");
  private final PersonId pupil = house.add(here(Profile.PUPIL));

  private boolean holds(Actor actor, Right right, @Nullable AccessTarget target) {
    return house.reasons().find(actor, right, target).isPresent();
  }

  @Test
  void nothingIsHeldUnlessSomethingSaysSo() {
    for (var target : List.of(school, room, pupil, person)) {
      assertThat(holds(staff, SERVE, target)).isFalse();
    }
    assertThat(holds(staff, SERVE, null)).isFalse();
  }

  @Test
  void theHouseHoldsEverything() {
    assertThat(house.reasons().find(Fixture.house(), SERVE, null)).contains(new Reason.House());
    assertThat(house.reasons().findOwn(Fixture.house(), SERVE, pupil)).contains(new Reason.House());
  }

  @Test
  void whatIsGivenOverTheTerritoryIsHeldOverEverything() {
    var grant = house.give(Holder.of(person), SERVE, Scope.TERRITORY);
    for (var target : List.of(school, OTHER, room, pupil)) {
      assertThat(house.reasons().find(bare(person), SERVE, target))
          .contains(new Reason.Given(grant, Optional.empty()));
    }
    assertThat(holds(bare(person), SERVE, null)).isTrue();
    assertThat(holds(bare(person), TASTE, null)).isFalse();
    assertThat(holds(bare(pupil), SERVE, null)).isFalse();
  }

  @Test
  void whatIsGivenOverASchoolIsHeldOverWhatBelongsToIt() {
    house.give(Holder.of(person), SERVE, Scope.of(school));
    var elsewhere = house.add(hat(OTHER, Profile.PUPIL));
    var both = house.add(hat(OTHER, Profile.PUPIL), here(Profile.PUPIL));
    assertThat(holds(bare(person), SERVE, school)).isTrue();
    assertThat(holds(bare(person), SERVE, room)).isTrue();
    assertThat(holds(bare(person), SERVE, pupil)).isTrue();
    assertThat(holds(bare(person), SERVE, both)).isTrue();
    assertThat(holds(bare(person), SERVE, elsewhere)).isFalse();
    assertThat(holds(bare(person), SERVE, OTHER)).isFalse();
    assertThat(holds(bare(person), SERVE, null)).isFalse();
    assertThat(holds(bare(person), SERVE, house.directory.open(OTHER, "C"))).isFalse();
    assertThat(holds(bare(person), SERVE, GroupId.random())).isFalse();
  }

  @Test
  void whatIsGivenOverAClassIsHeldOverItAndItsPupilsOnly() {
    house.directory.join(room, pupil, Capacity.MEMBER, Period.ALWAYS);
    var teacher = house.add(here(Profile.TEACHER));
    house.directory.join(room, teacher, Capacity.TEACHER, Period.ALWAYS);
    house.give(Holder.of(person), SERVE, Scope.of(room));
    assertThat(holds(bare(person), SERVE, room)).isTrue();
    assertThat(holds(bare(person), SERVE, pupil)).isTrue();
    assertThat(holds(bare(person), SERVE, teacher)).isFalse();
    assertThat(holds(bare(person), SERVE, school)).isFalse();
    assertThat(holds(bare(person), SERVE, house.directory.open(school, "C"))).isFalse();
    assertThat(holds(bare(person), SERVE, null)).isFalse();
    house.directory.close(room);
    assertThat(holds(bare(person), SERVE, pupil)).isFalse();
  }

  @Test
  void whatAProfileIsGivenInASchoolIsForThoseWhoWearItThere() {
    house.give(Holder.of(Profile.STAFF), SERVE, Scope.of(school));
    assertThat(holds(staff, SERVE, school)).isTrue();
    assertThat(holds(staff, SERVE, pupil)).isTrue();
    assertThat(holds(as(person, hat(OTHER, Profile.STAFF)), SERVE, school)).isFalse();
    assertThat(holds(as(person, hat(OTHER, Profile.STAFF)), SERVE, pupil)).isFalse();
    assertThat(holds(as(person, here(Profile.TEACHER)), SERVE, school)).isFalse();
    assertThat(holds(bare(person), SERVE, school)).isFalse();
  }

  @Test
  void whatAProfileIsGivenOverAClassIsForThoseWhoWearItInItsSchool() {
    house.give(Holder.of(Profile.STAFF), SERVE, Scope.of(room));
    assertThat(holds(staff, SERVE, room)).isTrue();
    assertThat(holds(as(person, hat(OTHER, Profile.STAFF)), SERVE, room)).isFalse();
  }

  @Test
  void theClassesListedAreThoseOverWhichItWasGivenAndIsInForce() {
    var far = house.directory.open(OTHER, "3e C");
    house.give(Holder.of(person), SERVE, Scope.of(school));
    assertThat(house.reasons().groups(staff, SERVE)).isEmpty();
    house.give(Holder.of(person), SERVE, Scope.ofGroups(Set.of(room, far)));
    house.give(Holder.of(Profile.STAFF), TASTE, Scope.ofGroups(Set.of(room, far)));
    assertThat(house.policy().groups(staff, SERVE)).containsExactlyInAnyOrder(room, far);
    assertThat(house.policy().groups(staff, TASTE)).as("of the own school").containsExactly(room);
    assertThat(house.policy().groups(bare(pupil), SERVE)).isEmpty();
  }

  @Test
  void whatAProfileIsGivenOverTheTerritoryIsForAllWhoWearIt() {
    house.give(Holder.of(Profile.STAFF), SERVE, Scope.TERRITORY);
    assertThat(holds(as(person, hat(OTHER, Profile.STAFF)), SERVE, school)).isTrue();
    assertThat(holds(bare(person), SERVE, school)).isFalse();
  }

  @Test
  void whatADutyIsGivenIsForThoseWhoHaveItUnderTheHat() {
    house.give(Holder.ofDuty("DOC"), SERVE, Scope.of(school));
    assertThat(holds(staff, SERVE, school)).isTrue();
    assertThat(holds(as(person, here(Profile.STAFF, "ADF", "DOC")), SERVE, school)).isTrue();
    assertThat(holds(as(person, here(Profile.STAFF, "ADF")), SERVE, school)).isFalse();
    assertThat(holds(as(person, hat(OTHER, Profile.STAFF, "DOC")), SERVE, school)).isFalse();
  }

  @Test
  void whatAGroupIsGivenIsForWhoeverIsInIt() {
    house.give(Holder.of(room), SERVE, Scope.of(OTHER));
    assertThat(holds(staff, SERVE, OTHER)).isFalse();
    house.directory.join(house.directory.open(school, "C"), person, Capacity.MEMBER, Period.ALWAYS);
    assertThat(holds(staff, SERVE, OTHER)).isFalse();
    house.directory.join(room, person, Capacity.TEACHER, Period.ALWAYS);
    assertThat(holds(staff, SERVE, OTHER)).isTrue();
    assertThat(holds(bare(person), SERVE, OTHER)).isTrue();
  }

  @Test
  void aRoleIsTheRightsThatItIsMadeOf() {
    var grant = house.give(Holder.of(person), COOK, Scope.of(school));
    assertThat(house.reasons().find(staff, SERVE, school))
        .map(Reason.Given.class::cast)
        .hasValueSatisfying(
            given -> {
              assertThat(given.grant()).isEqualTo(grant);
              assertThat(given.role()).map(Role::label).contains("Cuisine");
            });
    assertThat(holds(staff, TASTE, school)).isFalse();
  }

  @Test
  void aGrantHoldsFromItsFirstDayToItsLast() {
    house.give(Holder.of(person), SERVE, Scope.of(school), Period.since(TODAY.plusDays(1)));
    house.give(
        Holder.of(person),
        SERVE,
        Scope.of(school),
        Period.between(TODAY.minusDays(9), TODAY.minusDays(1)));
    assertThat(holds(staff, SERVE, school)).isFalse();
    house.give(Holder.of(person), SERVE, Scope.of(school), Period.between(TODAY, TODAY));
    assertThat(holds(staff, SERVE, school)).isTrue();
  }

  @Test
  void aDelegationHoldsAsLongAsItsGiverHoldsTheRight() {
    var deputy = house.add(here(Profile.STAFF));
    house.delegate(person, deputy, SERVE, Scope.of(school));
    assertThat(holds(bare(deputy), SERVE, school)).isFalse();
    house.give(Holder.of(person), SERVE, Scope.of(OTHER));
    assertThat(holds(bare(deputy), SERVE, school)).isFalse();
    var own = house.give(Holder.of(person), SERVE, Scope.of(school));
    assertThat(holds(bare(deputy), SERVE, school)).isTrue();
    assertThat(holds(bare(deputy), SERVE, pupil)).isTrue();
    house.grants.remove(own);
    assertThat(holds(bare(deputy), SERVE, school)).isFalse();
  }

  @Test
  void aDelegationWithoutAnEndHangsOnItsGiverToo() {
    var deputy = house.add(here(Profile.STAFF));
    house.delegate(person, deputy, SERVE, Scope.of(school), Period.ALWAYS);
    assertThat(holds(bare(deputy), SERVE, school)).isFalse();
    house.give(Holder.of(person), SERVE, Scope.of(school));
    assertThat(holds(bare(deputy), SERVE, school)).isTrue();
  }

  @Test
  void aDelegationOverTheTerritoryNeedsTheRightOverTheTerritory() {
    var deputy = house.add(here(Profile.STAFF));
    house.delegate(person, deputy, SERVE, Scope.TERRITORY);
    house.give(Holder.of(person), SERVE, Scope.of(school));
    assertThat(holds(bare(deputy), SERVE, school)).isFalse();
    house.give(Holder.of(person), SERVE, Scope.TERRITORY);
    assertThat(holds(bare(deputy), SERVE, null)).isTrue();
  }

  @Test
  void whatWasDelegatedIsNobodysOwnAndGoesNoFurther() {
    var deputy = house.add(here(Profile.STAFF));
    var third = house.add(here(Profile.STAFF));
    house.give(Holder.of(person), SERVE, Scope.of(school));
    house.delegate(person, deputy, SERVE, Scope.of(school));
    house.delegate(deputy, third, SERVE, Scope.of(school));
    assertThat(house.reasons().find(bare(deputy), SERVE, school)).isPresent();
    assertThat(house.reasons().findOwn(bare(deputy), SERVE, school)).isEmpty();
    assertThat(holds(bare(third), SERVE, school)).isFalse();
    assertThatThrownBy(() -> house.reasons().requireOwn(bare(deputy), SERVE, school))
        .isInstanceOf(AccessRefusedException.class);
    assertThatCode(() -> house.reasons().requireOwn(bare(person), SERVE, school))
        .doesNotThrowAnyException();
  }

  @Test
  void aDelegationMayRestOnAnyHatOfItsGiverThatDay() {
    var deputy = house.add(here(Profile.STAFF));
    var head = house.add(hat(OTHER, Profile.TEACHER), here(Profile.HEAD));
    house.delegate(head, deputy, TASTE, Scope.of(school));
    assertThat(holds(bare(deputy), TASTE, school)).isTrue();
    var last = Period.ALWAYS.until(TODAY.minusDays(1));
    var ended = new Affiliation(school, Profile.HEAD, List.of(), last, SourceName.ENT);
    house.directory.wear(head, List.of(ended));
    assertThat(holds(bare(deputy), TASTE, school)).isFalse();
  }

  @Test
  void anAccessThatWasOpenedEndsWithItsMinute() {
    var support = house.add();
    house.give(Holder.of(person), SERVE, Scope.of(school));
    house.give(Holder.of(person), Grants.ADMINISTER, Scope.of(school));
    var over = house.open(person, support, SERVE, Scope.of(school), house.now());
    assertThat(holds(bare(support), SERVE, school)).isFalse();
    house.grants.remove(over);
    house.open(person, support, SERVE, Scope.of(school), house.now().plusSeconds(1));
    assertThat(holds(bare(support), SERVE, school)).isTrue();
  }

  @Test
  void anAccessThatWasOpenedNeedsWhoOpenedItToAdministerThePlace() {
    var support = house.add();
    house.give(Holder.of(person), SERVE, Scope.of(school));
    house.open(person, support, SERVE, Scope.of(school), house.now().plusSeconds(60));
    assertThat(holds(bare(support), SERVE, school)).isFalse();
    house.give(Holder.of(person), Grants.ADMINISTER, Scope.of(OTHER));
    assertThat(holds(bare(support), SERVE, school)).isFalse();
    house.give(Holder.of(person), Grants.ADMINISTER, Scope.of(school));
    assertThat(holds(bare(support), SERVE, school)).isTrue();
  }

  @Test
  void somewhereIsOverAnythingAndForEverybodyWhoIsMeant() {
    assertThat(house.reasons().isGivenSomewhere(staff, SERVE)).isFalse();
    house.give(Holder.ofDuty("DOC"), SERVE, Scope.of(OTHER), Period.since(TODAY.plusDays(9)));
    assertThat(house.reasons().isGivenSomewhere(staff, SERVE)).isTrue();
    assertThat(house.reasons().isGivenSomewhere(bare(person), SERVE)).isFalse();
    assertThat(house.reasons().isGivenSomewhere(staff, TASTE)).isFalse();
  }
}
