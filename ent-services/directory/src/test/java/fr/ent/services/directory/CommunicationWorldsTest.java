package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.services.directory.DrawnWorld.Hat;
import fr.ent.services.directory.DrawnWorld.Made;
import fr.ent.services.directory.DrawnWorld.Somebody;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn worlds under drawn rules: our communication decides as the slow rules do. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class CommunicationWorldsTest {
  private static final List<Profile> PROFILES =
      List.of(
          Profile.PUPIL,
          Profile.GUARDIAN,
          Profile.TEACHER,
          Profile.HEAD,
          Profile.SCHOOL_LIFE,
          Profile.STAFF,
          Profile.ACADEMY,
          new Profile("Projet_Asso"));

  private final Communication communication;
  private final CommunicationRules rules;
  private final GivenRights rights;
  private final Database database;
  private final ZonedDateTime now;
  private int asked;
  private int allowed;

  CommunicationWorldsTest(
      Communication communication,
      CommunicationRules rules,
      GivenRights rights,
      Database database,
      Clock clock) {
    this.communication = communication;
    this.rules = rules;
    this.rights = rights;
    this.database = database;
    this.now = ZonedDateTime.now(clock);
  }

  @BeforeEach
  void empty() {
    EmptyDirectory.of(database);
    database.useTerritory(
        Fixture.TERRITORY, handle -> handle.execute("delete from directory.communication_rule"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  @Clause("GRP-06")
  @Clause("MSG-1")
  @Clause("Communication: a rule in force, and the directory lets the actor know of them")
  void whoMayWriteIsWhomTheSlowRulesLet(long seed) {
    var world = new DrawnWorld(seed, now);
    database.useTerritory(Fixture.TERRITORY, world::write);
    var consulting = Set.of(world.people.get(0).id(), world.people.get(1).id());
    consulting.forEach(one -> rights.give(one, Directory.CONSULT));
    var slow = new SlowRules(world, consulting);
    world.hats.forEach(hat -> compare(world, slow, hat));
    for (int i = 0; i < 80; i++) {
      drawRule(world, slow);
    }
    for (int i = 0; i < 24 && seed % 2 == 0; i++) {
      drawGroupRule(world, slow);
    }
    world.hats.forEach(hat -> compare(world, slow, hat));
    // Were all answers yes or all no, agreement would prove nothing.
    assertThat(allowed).isBetween(asked / 50, asked / 2);
  }

  private void compare(DrawnWorld world, SlowRules slow, Hat hat) {
    var actor =
        Actor.of(Fixture.TERRITORY, hat.person(), Affiliation.of(hat.school(), hat.profile()));
    var everybody = world.people.stream().map(Somebody::id).toList();
    var expected = everybody.stream().filter(one -> slow.mayWrite(hat, one)).toList();
    assertThat(communication.reachable(actor, everybody))
        .as("%s", hat)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(communication.search(actor, PersonQuery.of("").size(100)).people())
        .extracting(PersonLine::person)
        .containsExactlyInAnyOrderElementsOf(expected);
    var one = world.pick(everybody);
    assertThat(communication.mayWrite(actor, one)).isEqualTo(expected.contains(one));
    assertThat(communication.explain(actor, one).allowed()).isEqualTo(expected.contains(one));
    asked += everybody.size();
    allowed += expected.size();
  }

  /** A school is refused what goes further than the territory; what it set before may then do. */
  private void drawRule(DrawnWorld world, SlowRules slow) {
    // Few pairs, so that places often set the same one after each other.
    var some = world.random.nextInt(4) > 0 ? PROFILES.subList(0, 4) : PROFILES;
    var from = world.pick(some);
    var to = world.pick(some);
    var rule = new CommunicationRule(from, to, world.pick(Tie.between(from, to)));
    var school = world.pick(world.schools);
    if (world.random.nextInt(3) == 0) {
      rules.change(Fixture.house(), RulePlace.TERRITORY, rule);
      slow.set(rule);
      return;
    }
    try {
      rules.change(Fixture.house(), RulePlace.of(school), rule);
      slow.set(school, rule);
    } catch (IllegalArgumentException tooWide) {
      assertThat(slow.tie(school, from, to)).isNotEqualTo(rule.tie().name());
    }
  }

  private void drawGroupRule(DrawnWorld world, SlowRules slow) {
    var school = world.pick(world.schools);
    var groups =
        Stream.concat(
                world.groups.stream().filter(one -> world.schoolOf(one).equals(school)),
                world.made.stream().filter(one -> one.school().equals(school)).map(Made::id))
            .toList();
    var effect = world.random.nextInt(3) == 0 ? Effect.FORBID : Effect.LET;
    var rule = new GroupRule(world.pick(groups), world.pick(groups), effect);
    rules.change(Fixture.house(), school, rule);
    slow.groups.set(school, rule);
    if (world.random.nextInt(4) == 0) {
      rules.restore(Fixture.house(), school, rule.from(), rule.to());
      slow.groups.letGo(school, rule);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void nobodyIsReachedFromAnotherTerritory(long seed) {
    var world = new DrawnWorld(seed, now);
    database.useTerritory(Fixture.TERRITORY, world::write);
    var everybody = world.people.stream().map(Somebody::id).toList();
    var foreign =
        Stream.concat(
                Stream.of(Actor.house(Fixture.ELSEWHERE)),
                world.hats.stream().map(CommunicationWorldsTest::elsewhere))
            .toList();
    for (var actor : foreign) {
      assertThat(communication.reachable(actor, everybody)).isEmpty();
      assertThat(communication.search(actor, PersonQuery.of("")).found()).isZero();
      assertThat(communication.explain(actor, everybody.get(0)).allowed()).isFalse();
    }
  }

  private static Actor elsewhere(Hat hat) {
    return Actor.of(Fixture.ELSEWHERE, hat.person(), Affiliation.of(hat.school(), hat.profile()));
  }

  @ParameterizedTest
  @ValueSource(longs = 31)
  void aHatThatIsNotWornReachesNobody(long seed) {
    var world = new DrawnWorld(seed, now);
    database.useTerritory(Fixture.TERRITORY, world::write);
    var everybody = world.people.stream().map(Somebody::id).toList();
    for (PersonId person : everybody) {
      assertThat(communication.reachable(Actor.of(Fixture.TERRITORY, person), everybody)).isEmpty();
      for (var hat : world.hats) {
        boolean own =
            world.hats.stream()
                .anyMatch(
                    one ->
                        one.person().equals(person)
                            && one.school().equals(hat.school())
                            && one.profile().equals(hat.profile()));
        var actor =
            Actor.of(Fixture.TERRITORY, person, Affiliation.of(hat.school(), hat.profile()));
        if (!own) {
          assertThat(communication.reachable(actor, everybody)).isEmpty();
        }
      }
    }
  }
}
