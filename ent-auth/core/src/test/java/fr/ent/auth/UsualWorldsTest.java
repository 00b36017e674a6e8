package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drawn tables, people, classes, children, gifts and delegations: the policy decides as the slow
 * rule does, which knows nothing but what was drawn.
 */
@EntTest(beans = PaperDirectory.class)
class UsualWorldsTest {
  private static final List<String> RIGHTS = List.of("works:order", "works:follow", "works:see");
  private static final List<Profile> PROFILES =
      List.of(Profile.TEACHER, Profile.PUPIL, Profile.STAFF, Profile.GUARDIAN, Profile.HEAD);
  private static final List<String> DUTIES = List.of("CTR", "ADF", "DOC");
  private static final Period MONTH =
      Period.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  private final AccessPolicy access;
  private final UsualRights usual;
  private final Grants grants;
  private final PaperDirectory directory;

  private final UsualWorld world = new UsualWorld();
  private Random random = new Random();

  UsualWorldsTest(AccessPolicy access, UsualRights usual, Grants grants, PaperDirectory directory) {
    this.access = access;
    this.usual = usual;
    this.grants = grants;
    this.directory = directory;
  }

  @AfterEach
  void empty() {
    usual.restore(Fixture.house(), RulePlace.TERRITORY);
    world.schools.forEach(one -> usual.restore(Fixture.house(), RulePlace.of(one)));
    grants.all(Fixture.house()).forEach(one -> grants.takeBack(Fixture.house(), one.id()));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Affiliation hat() {
    var duties = random.nextBoolean() ? List.of(Duty.of(pick(DUTIES), "")) : List.<Duty>of();
    return new Affiliation(
        pick(world.schools), pick(PROFILES), duties, Period.ALWAYS, SourceName.ENT);
  }

  private void drawPeople() {
    for (int i = 0; i < 6; i++) {
      var school = pick(world.schools);
      world.classes.put(directory.open(school, "C" + i), school);
    }
    for (int i = 0; i < 12; i++) {
      var person = directory.add("P" + i, "Q", Profile.STAFF);
      world.people.add(person);
      world.hats.put(person, Stream.generate(this::hat).limit(1 + random.nextInt(2)).toList());
      directory.wear(person, world.hats.getOrDefault(person, List.of()));
    }
    for (int i = 0; i < 40; i++) {
      var person = pick(world.people);
      var group = pick(List.copyOf(world.classes.keySet()));
      var capacity = pick(List.of(Capacity.values()));
      directory.join(group, person, capacity, Period.ALWAYS);
      (capacity == Capacity.MEMBER
              ? world.members
              : capacity == Capacity.TEACHER ? world.taught : world.formed)
          .add(person + " " + group);
    }
    for (int i = 0; i < 15; i++) {
      var adult = pick(world.people);
      var child = pick(world.people);
      directory.tie(adult, child, LegalLevel.LEGAL_GUARDIAN);
      if (!adult.equals(child)) {
        world.children.add(adult + " " + child);
      }
    }
  }

  private void decide() {
    var profile = pick(PROFILES);
    var duty = random.nextInt(3) == 0 ? pick(DUTIES) : "-";
    var ground = pick(List.of(Ground.values()));
    var right = pick(RIGHTS);
    var key = right + " " + profile + " " + duty + " " + ground;
    if (random.nextBoolean()) {
      key = pick(world.declared.stream().sorted().toList());
    }
    var structure =
        random.nextBoolean() ? Optional.of(pick(world.schools)) : Optional.<StructureId>empty();
    var change = pick(List.of(Change.LET, Change.WITHDRAW, Change.WITHDRAW, Change.RESTORE));
    try {
      usual.change(Fixture.house(), new RulePlace(structure), line(key), change);
    } catch (IllegalArgumentException barred) {
      assertThat(change).isEqualTo(Change.LET);
      assertThat(world.decidedIn("")).containsEntry(key, false);
      return;
    }
    var there = world.decidedIn(structure.map(StructureId::toString).orElse(""));
    if (change == Change.RESTORE) {
      there.remove(key);
    } else {
      there.put(key, change == Change.LET);
    }
  }

  private static UsualLine line(String key) {
    var parts = key.split(" ", -1);
    var duty = parts[2].equals("-") ? Optional.<String>empty() : Optional.of(parts[2]);
    return new UsualLine(
        new Right(parts[0]), new Usual(new Profile(parts[1]), duty, Ground.valueOf(parts[3])));
  }

  private void give() {
    var right = pick(RIGHTS);
    var at = pick(world.schools);
    var to = pick(world.people);
    if (random.nextInt(6) == 0) {
      grants.give(Fixture.house(), Holder.of(to), new Right(right), Scope.of(at), MONTH);
      world.given.add(new UsualWorld.Given(to, right, at, Optional.empty()));
      return;
    }
    var by = pick(world.people);
    var actor = Actor.of(Fixture.TERRITORY, by, pick(world.hats.getOrDefault(by, List.of())));
    try {
      grants.delegate(actor, to, new Right(right), Scope.of(at), MONTH);
      world.given.add(new UsualWorld.Given(to, right, at, Optional.of(by)));
    } catch (AccessRefusedException | IllegalArgumentException notHis) {
      // whoever has nothing delegates nothing
    }
  }

  private AccessTarget target() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(world.schools);
      case 1 -> pick(List.copyOf(world.classes.keySet()));
      default -> pick(world.people);
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thePolicyDecidesAsTheSlowRuleDoes(long seed) {
    random = new Random(seed);
    drawPeople();
    int asked = 0;
    int allowed = 0;
    int otherwise = 0;
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 12; i++) {
        decide();
        give();
      }
      for (int i = 0; i < 400; i++, asked++) {
        var who = pick(world.people);
        var hat = pick(world.hats.getOrDefault(who, List.of()));
        var right = pick(RIGHTS);
        var target = random.nextInt(6) == 0 ? who : target();
        boolean answer =
            access.allows(Actor.of(Fixture.TERRITORY, who, hat), new Right(right), target);
        boolean expected = world.oracle(who, hat, right, target);
        assertThat(answer).as("%s as %s %s %s", who, hat, right, target).isEqualTo(expected);
        allowed += answer ? 1 : 0;
        otherwise += answer != world.isNational(who, hat, right, target) ? 1 : 0;
      }
    }
    // Were the worlds all yes or all no, or nothing decided, agreement would prove nothing.
    assertThat(allowed).isBetween(asked / 20, asked * 19 / 20);
    assertThat(otherwise).isGreaterThan(asked / 50);
  }
}
