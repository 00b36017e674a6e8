package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
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
    return switch (random.nextInt(6)) {
      case 0 -> Scope.TERRITORY;
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
    var crowd = Stream.generate(() -> directory.open(schools.get(0), "G")).limit(2).toList();
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

  /** The rule, said again in the slowest way; without a structure, for the whole territory. */
  private boolean oracle(
      List<Grant> given, Actor actor, Right right, Set<StructureId> at, LocalDate day) {
    return given.stream().anyMatch(grant -> counts(given, grant, actor, right, at, day));
  }

  private boolean counts(
      List<Grant> given,
      Grant grant,
      Actor actor,
      Right right,
      Set<StructureId> at,
      LocalDate day) {
    var from = grant.period().from().orElse(LocalDate.MIN);
    var to = grant.period().to().orElse(LocalDate.MAX);
    boolean that =
        grant.right().equals(right) || (grant.right().equals(ROLE) && role.contains(right));
    boolean now = !day.isBefore(from) && !day.isAfter(to);
    return that && now && reaches(grant, actor, at) && isStillHeld(given, grant, right, at, day);
  }

  private boolean reaches(Grant grant, Actor actor, Set<StructureId> at) {
    var value = grant.holder().value();
    var hat = actor.affiliation();
    boolean worn =
        hat.isPresent()
            && (hat.get().profile().code().equals(value)
                || hat.get().duties().stream().anyMatch(duty -> duty.code().equals(value)));
    boolean there = hat.isPresent() && at.contains(hat.get().structure());
    boolean everywhere = grant.scope().structures().isEmpty();
    boolean covered = everywhere || (!at.isEmpty() && grant.scope().structures().containsAll(at));
    return covered
        && switch (grant.holder().kind()) {
          case PERSON -> value.equals(actor.person().toString());
          case GROUP -> groupsOf(actor.person()).contains(GroupId.of(value));
          case PROFILE, DUTY -> worn && (everywhere || there);
        };
  }

  private boolean isStillHeld(
      List<Grant> given, Grant grant, Right right, Set<StructureId> at, LocalDate day) {
    if (grant.delegatedBy().isEmpty()) {
      return true;
    }
    var owner = grant.delegatedBy().get();
    var where = grant.scope().structures().isEmpty() ? Set.<StructureId>of() : at;
    var own = given.stream().filter(one -> one.delegatedBy().isEmpty()).toList();
    return hatsOf(owner).stream()
        .anyMatch(hat -> oracle(own, Actor.of(Fixture.TERRITORY, owner, hat), right, where, day));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6, 7, 8, 9, 10})
  void thePolicyDecidesAsTheSlowRuleDoes(long seed) {
    random = new Random(seed);
    draw();
    int allowed = 0;
    int asked = 0;
    int lent = 0;
    for (int round = 0; round < 4; round++) {
      var given = grants.all(Fixture.house());
      var own = given.stream().filter(one -> one.delegatedBy().isEmpty()).toList();
      var day = today.plusDays(List.of(0, 4, 9, 10).get(round));
      itIs(day);
      for (int i = 0; i < 400; i++, asked++) {
        var person = pick(people);
        var hat = random.nextInt(3) == 0 ? hat() : pick(hatsOf(person));
        var actor = Actor.of(Fixture.TERRITORY, person, hat);
        var right = pick(RIGHTS);
        var at = random.nextInt(8) == 0 ? Set.<StructureId>of() : Set.of(pick(schools));
        boolean answer =
            at.isEmpty()
                ? access.allows(actor, right)
                : access.allows(actor, right, at.iterator().next());
        assertThat(answer).isEqualTo(oracle(given, actor, right, at, day));
        allowed += answer ? 1 : 0;
        lent += answer && !oracle(own, actor, right, at, day) ? 1 : 0;
      }
      var gone = pick(own);
      grants.takeBack(Fixture.house(), gone.id());
    }
    // Were the worlds all yes or all no, or nothing delegated, agreement would prove nothing.
    assertThat(allowed).isBetween(asked / 10, asked * 19 / 20);
    assertThat(lent).isPositive();
  }
}
