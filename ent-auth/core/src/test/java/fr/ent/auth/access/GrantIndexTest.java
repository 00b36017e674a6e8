package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.COOK;
import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.GrantIndex.Places;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrantIndexTest {
  private static final Role KITCHEN = new Role(COOK, "Cuisine", Set.of(SERVE, TASTE));
  private final PersonId person = PersonId.random();
  private final GroupId group = GroupId.random();

  private static Grant grant(Holder holder, Right right, Scope scope) {
    return new Grant(UUID.randomUUID(), holder, right, scope, Period.ALWAYS, Optional.empty());
  }

  private static GrantIndex index(Grant... grants) {
    return new GrantIndex(List.of(grants), List.of(KITCHEN));
  }

  private static Places some(@Nullable Places places) {
    return Optional.ofNullable(places).orElseThrow();
  }

  @Test
  void eachKindOfHolderIsFoundAndNoOther() {
    var holders =
        index(
                grant(Holder.of(person), SERVE, Scope.TERRITORY),
                grant(Holder.of(Profile.HEAD), SERVE, Scope.TERRITORY),
                grant(Holder.of(group), SERVE, Scope.TERRITORY),
                grant(Holder.ofDuty("DOC"), SERVE, Scope.TERRITORY))
            .holders(SERVE);
    assertThat(holders.find(person)).isNotNull();
    assertThat(holders.find(Profile.HEAD)).isNotNull();
    assertThat(holders.find(group)).isNotNull();
    assertThat(holders.findDuty("DOC")).isNotNull();
    assertThat(holders.find(PersonId.random())).isNull();
    assertThat(holders.find(Profile.STAFF)).isNull();
    assertThat(holders.find(GroupId.random())).isNull();
    assertThat(holders.findDuty("ADF")).isNull();
    assertThat(holders.groups()).containsExactly(group);
    assertThat(holders.isEmpty()).isFalse();
  }

  @Test
  void whatNobodyWasGivenHasNoHolders() {
    assertThat(index().holders(SERVE).isEmpty()).isTrue();
    assertThat(index(grant(Holder.of(person), TASTE, Scope.TERRITORY)).holders(SERVE).isEmpty())
        .isTrue();
  }

  @Test
  void aProfileIsFoundHoweverItsCodeIsSpelt() {
    var holder = new Holder(Holder.Kind.PROFILE, "national_4");
    var holders = index(grant(holder, SERVE, Scope.TERRITORY)).holders(SERVE);
    assertThat(holders.find(Profile.HEAD)).isNotNull();
  }

  @Test
  void aGroupThatIsGivenTwiceIsOneGroup() {
    var holders =
        index(
                grant(Holder.of(group), SERVE, Scope.TERRITORY),
                grant(Holder.of(group), SERVE, Scope.of(Fixture.SCHOOL)))
            .holders(SERVE);
    assertThat(holders.groups()).containsExactly(group);
  }

  @Test
  void grantsLieAtTheirPlaces() {
    var everywhere = grant(Holder.of(person), SERVE, Scope.TERRITORY);
    var two = grant(Holder.of(person), SERVE, Scope.of(Set.of(Fixture.SCHOOL, OTHER)));
    var one = grant(Holder.of(person), SERVE, Scope.of(OTHER));
    var places = some(index(everywhere, two, one).holders(SERVE).find(person));
    assertThat(places.at(null)).containsExactly(everywhere);
    assertThat(places.at(Fixture.SCHOOL)).containsExactly(two);
    assertThat(places.at(OTHER)).containsExactly(two, one);
    assertThat(places.at(group)).isEmpty();
    assertThat(places.isOverGroups()).isFalse();
  }

  @Test
  void itIsKnownWhetherAnythingIsOverGroups() {
    var over = grant(Holder.of(person), SERVE, Scope.of(group));
    var school = grant(Holder.of(person), SERVE, Scope.of(OTHER));
    var places = some(index(over, school).holders(SERVE).find(person));
    assertThat(places.isOverGroups()).isTrue();
    assertThat(places.at(group)).containsExactly(over);
    assertThat(places.at(null)).isEmpty();
  }

  @Test
  void aRoleIsHeldAsItsRightsAndOneThatIsNoMoreAsNothing() {
    var gone = new Right("role:gone");
    var index =
        index(
            grant(Holder.of(person), COOK, Scope.TERRITORY),
            grant(Holder.of(person), gone, Scope.TERRITORY));
    assertThat(index.holders(SERVE).find(person)).isNotNull();
    assertThat(index.holders(TASTE).find(person)).isNotNull();
    assertThat(index.holders(COOK).isEmpty()).isTrue();
    assertThat(index.holders(gone).isEmpty()).isTrue();
    assertThat(index.role(COOK)).isEqualTo(KITCHEN);
    assertThat(index.role(SERVE)).isNull();
  }

  @Test
  void aScopeIsTheTerritoryOrStructuresOrGroups() {
    assertThat(Scope.TERRITORY.isTerritory()).isTrue();
    assertThat(Scope.TERRITORY.places()).isEmpty();
    assertThat(Scope.of(OTHER).isTerritory()).isFalse();
    assertThat(Scope.of(OTHER).places()).containsExactly(OTHER);
    assertThat(Scope.of(group).isTerritory()).isFalse();
    assertThat(Scope.of(group).places()).containsExactly(group);
    assertThat(Scope.ofGroups(Set.of(group)).groups()).containsExactly(group);
  }

  @Test
  void aScopeOfNothingWouldBeTheTerritoryAndIsRefused() {
    assertThatThrownBy(() -> Scope.of(Set.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scope.ofGroups(Set.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scope(Set.of(OTHER), Set.of(group)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHolderIsNamedByWhatItIs() {
    assertThat(Holder.of(person)).isEqualTo(new Holder(Holder.Kind.PERSON, person.toString()));
    assertThat(Holder.of(Profile.HEAD)).isEqualTo(new Holder(Holder.Kind.PROFILE, "National_DIR"));
    assertThat(Holder.ofDuty("DOC")).isEqualTo(new Holder(Holder.Kind.DUTY, "DOC"));
    assertThat(Holder.of(group)).isEqualTo(new Holder(Holder.Kind.GROUP, group.toString()));
  }

  @Test
  void aRoleIsMadeOfRightsUnderAName() {
    var rights = Set.of(SERVE);
    assertThat(Role.isRole(COOK)).isTrue();
    assertThat(Role.isRole(SERVE)).isFalse();
    assertThat(new Role(COOK, "C".repeat(60), rights).rights()).containsExactly(SERVE);
    for (var label : List.of("", " ", "C".repeat(61))) {
      assertThatThrownBy(() -> new Role(COOK, label, rights))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Role(SERVE, "C", rights))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Role(COOK, "C", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Role(COOK, "C", Set.of(SERVE, COOK)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
