package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drawn worlds of grants, roles, groups and delegations: the policy decides as the slow rule does.
 */
@EntTest(beans = PaperDirectory.class)
class GrantWorldsTest {
  private static final List<Right> RIGHTS =
      List.of(new Right("oracle:a"), new Right("oracle:b"), new Right("oracle:c"));
  private static final List<Profile> PROFILES =
      List.of(Profile.TEACHER, Profile.PUPIL, Profile.STAFF);
  private static final List<String> DUTIES = List.of("ENS", "DOC", "ADF");
  private static final Right ROLE = new Right("role:oracle");

  private final AccessPolicy access;
  private final Grants grants;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final LocalDate today;

  private final List<StructureId> schools = Stream.generate(StructureId::random).limit(4).toList();
  private final Map<PersonId, List<Affiliation>> hats = new HashMap<>();
  private final Map<PersonId, Set<GroupId>> groups = new HashMap<>();
  private final Map<AccessTarget, StructureId> homes = new HashMap<>();
  private final List<GroupId> crowd = new ArrayList<>();
  private final List<PersonId> people = new ArrayList<>();
  private Random random = new Random();
  private Set<Right> role = Set.of();

  GrantWorldsTest(
      AccessPolicy access, Grants grants, PaperDirectory directory, SettableClock clock) {
    this.access = access;
    this.grants = grants;
    this.directory = directory;
    this.clock = clock;
    this.today = LocalDate.now(clock);
  }

  @AfterEach
  void empty() {
    itIs(today);
    grants.all(Fixture.house()).forEach(one -> grants.takeBack(Fixture.house(), one.id()));
  }

  private void itIs(LocalDate day) {
    clock.set(day.atTime(10, 0).atZone(clock.getZone()).toInstant());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private List<Affiliation> hatsOf(PersonId person) {
    return hats.getOrDefault(person, List.of());
  }

  private Set<GroupId> groupsOf(PersonId person) {
    return groups.computeIfAbsent(person, none -> new HashSet<>());
  }

  private Affiliation hat() {
    var duty = List.of(Duty.of(pick(DUTIES), ""));
    return new Affiliation(pick(schools), pick(PROFILES), duty, Period.ALWAYS, SourceName.ENT);
  }

  private Scope scope() {
    return switch (random.nextInt(8)) {
      case 0 -> Scope.TERRITORY;
      case 3, 4 -> Scope.of(pick(crowd));
      case 5 -> Scope.ofGroups(Set.copyOf(List.of(pick(crowd), crowd.get(0))));
      case 1, 2 -> Scope.of(Set.copyOf(List.of(pick(schools), schools.get(0))));
      default -> Scope.of(pick(schools));
    };
  }

  private Period period() {
    var from = today.plusDays(random.nextInt(20) - 5);
    return switch (random.nextInt(4)) {
      case 0 -> Period.since(from);
      case 1 -> Period.between(from, from.plusDays(random.nextInt(20)));
      default -> Period.ALWAYS;
    };
  }

  private void draw() {
    for (var school : List.of(schools.get(0), schools.get(0), schools.get(1))) {
      var group = directory.open(school, "G");
      crowd.add(group);
      homes.put(group, school);
    }
    for (int i = 0; i < 6; i++) {
      var person = directory.add("P" + i, "Q", Profile.STAFF);
      people.add(person);
      hats.put(person, Stream.generate(this::hat).limit(1 + random.nextInt(2)).toList());
      directory.wear(person, hatsOf(person));
      if (random.nextBoolean()) {
        var group = pick(crowd);
        directory.join(group, person, Capacity.MEMBER, Period.ALWAYS);
        groupsOf(person).add(group);
      }
    }
    role = Set.of(RIGHTS.get(0), RIGHTS.get(1 + random.nextInt(2)));
    grants.define(Fixture.house(), new Role(ROLE, "Drawn", role));
    for (int i = 0; i < 25; i++) {
      var holder =
          switch (random.nextInt(4)) {
            case 0 -> Holder.of(pick(people));
            case 1 -> Holder.of(pick(PROFILES));
            case 2 -> Holder.of(pick(crowd));
            default -> Holder.ofDuty(pick(DUTIES));
          };
      var right = random.nextInt(4) == 0 ? ROLE : pick(RIGHTS);
      grants.give(Fixture.house(), holder, right, scope(), period());
    }
    for (int i = 0; i < 120; i++) {
      delegate();
    }
  }

  private Optional<AccessTarget> target() {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1, 2 -> Optional.of(pick(crowd));
      case 3, 4 -> Optional.of(pick(people));
      default -> Optional.of(pick(schools));
    };
  }

  private void delegate() {
    var from = pick(people);
    var actor = Actor.of(Fixture.TERRITORY, from, pick(hatsOf(from)));
    var right = random.nextInt(4) == 0 ? ROLE : pick(RIGHTS);
    try {
      grants.delegate(
          actor, pick(people), right, scope(), Period.between(today, today.plusDays(9)));
    } catch (AccessRefusedException | IllegalArgumentException notHis) {
      // whoever has nothing delegates nothing
    }
  }

  /** The rule, said again in the slowest way; without a target, for the whole territory. */
  private boolean oracle(
      List<Grant> given, Actor actor, Right right, Optional<AccessTarget> target, LocalDate day) {
    return given.stream()
        .filter(grant -> isOf(grant, right) && isIn(grant, day))
        .anyMatch(
            grant ->
                covered(grant, target)
                    .anyMatch(
                        place ->
                            reaches(grant, actor, place)
                                && isStillHeld(given, grant, right, place, day)));
  }

  private boolean isOf(Grant grant, Right right) {
    return grant.right().equals(right) || (grant.right().equals(ROLE) && role.contains(right));
  }

  private static boolean isIn(Grant grant, LocalDate day) {
    var from = grant.period().from().orElse(LocalDate.MIN);
    var to = grant.period().to().orElse(LocalDate.MAX);
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Where a target is, of all that a grant is over; nothing named for the whole territory. */
  private Stream<Optional<AccessTarget>> covered(Grant grant, Optional<AccessTarget> target) {
    return grant.scope().isTerritory()
        ? Stream.of(Optional.empty())
        : target.stream()
            .flatMap(this::placesOf)
            .filter(
                one ->
                    grant.scope().structures().contains(one)
                        || grant.scope().groups().contains(one))
            .map(Optional::of);
  }

  private Stream<AccessTarget> placesOf(AccessTarget target) {
    if (target instanceof PersonId person) {
      var schools = hatsOf(person).stream().map(Affiliation::structure);
      return Stream.concat(schools, groupsOf(person).stream());
    }
    return Stream.of(target, structureOf(target));
  }

  private StructureId structureOf(AccessTarget place) {
    return place instanceof StructureId structure
        ? structure
        : Optional.ofNullable(homes.get(place)).orElseThrow();
  }

  private boolean reaches(Grant grant, Actor actor, Optional<AccessTarget> place) {
    var value = grant.holder().value();
    var hat = actor.affiliation();
    boolean worn =
        hat.isPresent()
            && (hat.get().profile().code().equals(value)
                || hat.get().duties().stream().anyMatch(duty -> duty.code().equals(value)));
    return switch (grant.holder().kind()) {
      case PERSON -> value.equals(actor.person().toString());
      case GROUP -> groupsOf(actor.person()).contains(GroupId.of(value));
      case PROFILE, DUTY ->
          worn && (place.isEmpty() || structureOf(place.get()).equals(hat.get().structure()));
    };
  }

  private boolean isStillHeld(
      List<Grant> given, Grant grant, Right right, Optional<AccessTarget> place, LocalDate day) {
    if (grant.delegatedBy().isEmpty()) {
      return true;
    }
    var owner = grant.delegatedBy().get();
    var own = given.stream().filter(one -> one.delegatedBy().isEmpty()).toList();
    return hatsOf(owner).stream()
        .anyMatch(hat -> oracle(own, Actor.of(Fixture.TERRITORY, owner, hat), right, place, day));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6, 7, 8, 9, 10})
  void thePolicyDecidesAsTheSlowRuleDoes(long seed) {
    random = new Random(seed);
    draw();
    int allowed = 0;
    int asked = 0;
    int lent = 0;
    int classes = 0;
    for (int round = 0; round < 4; round++) {
      var given = grants.all(Fixture.house());
      var own = given.stream().filter(one -> one.delegatedBy().isEmpty()).toList();
      var wide = given.stream().filter(one -> one.scope().groups().isEmpty()).toList();
      var day = today.plusDays(List.of(0, 4, 9, 10).get(round));
      itIs(day);
      for (int i = 0; i < 400; i++, asked++) {
        var person = pick(people);
        var hat = random.nextInt(3) == 0 ? hat() : pick(hatsOf(person));
        var actor = Actor.of(Fixture.TERRITORY, person, hat);
        var right = pick(RIGHTS);
        var target = target();
        boolean answer =
            target.isEmpty()
                ? access.allows(actor, right)
                : access.allows(actor, right, target.get());
        assertThat(answer).isEqualTo(oracle(given, actor, right, target, day));
        allowed += answer ? 1 : 0;
        lent += answer && !oracle(own, actor, right, target, day) ? 1 : 0;
        classes += answer && !oracle(wide, actor, right, target, day) ? 1 : 0;
      }
      var gone = pick(own);
      grants.takeBack(Fixture.house(), gone.id());
    }
    // Were the worlds all yes or all no, or nothing delegated or over classes, agreement would
    // prove nothing.
    assertThat(allowed).isBetween(asked / 10, asked * 19 / 20);
    assertThat(lent).isPositive();
    assertThat(classes).isPositive();
  }
}
