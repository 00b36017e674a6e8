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
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private final List<StructureId> schools = Stream.generate(StructureId::random).limit(3).toList();
  private final List<PersonId> people = new ArrayList<>();
  private final Map<PersonId, List<Affiliation>> hats = new HashMap<>();
  private final Map<GroupId, StructureId> classes = new LinkedHashMap<>();
  private final Set<String> taught = new HashSet<>();
  private final Set<String> formed = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> children = new HashSet<>();

  /** The national table as it is known without asking: right, profile, duty, ground. */
  private final Set<String> declared =
      Set.of(
          "works:order National_DIR - STRUCTURE",
          "works:order National_ETA CTR STRUCTURE",
          "works:follow National_ENS - TAUGHT",
          "works:follow National_ENS CTR STRUCTURE",
          "works:follow National_TUT - OWN_CHILD",
          "works:follow National_ELV - SELF");

  /** What was decided, by place (empty for the territory), and whether it lets. */
  private final Map<String, Map<String, Boolean>> decided = new HashMap<>();

  private final List<Given> given = new ArrayList<>();
  private Random random = new Random();

  /** A gift over a school, or a delegation of it. */
  private record Given(PersonId to, String right, StructureId at, Optional<PersonId> by) {}

  UsualWorldsTest(AccessPolicy access, UsualRights usual, Grants grants, PaperDirectory directory) {
    this.access = access;
    this.usual = usual;
    this.grants = grants;
    this.directory = directory;
  }

  @AfterEach
  void empty() {
    usual.restore(Fixture.house(), RulePlace.TERRITORY);
    schools.forEach(one -> usual.restore(Fixture.house(), RulePlace.of(one)));
    grants.all(Fixture.house()).forEach(one -> grants.takeBack(Fixture.house(), one.id()));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Affiliation hat() {
    var duties = random.nextBoolean() ? List.of(Duty.of(pick(DUTIES), "")) : List.<Duty>of();
    return new Affiliation(pick(schools), pick(PROFILES), duties, Period.ALWAYS, SourceName.ENT);
  }

  private void drawPeople() {
    for (int i = 0; i < 6; i++) {
      var school = pick(schools);
      classes.put(directory.open(school, "C" + i), school);
    }
    for (int i = 0; i < 12; i++) {
      var person = directory.add("P" + i, "Q", Profile.STAFF);
      people.add(person);
      hats.put(person, Stream.generate(this::hat).limit(1 + random.nextInt(2)).toList());
      directory.wear(person, hats.getOrDefault(person, List.of()));
    }
    for (int i = 0; i < 40; i++) {
      var person = pick(people);
      var group = pick(List.copyOf(classes.keySet()));
      var capacity = pick(List.of(Capacity.values()));
      directory.join(group, person, capacity, Period.ALWAYS);
      (capacity == Capacity.MEMBER ? members : capacity == Capacity.TEACHER ? taught : formed)
          .add(person + " " + group);
    }
    for (int i = 0; i < 15; i++) {
      var adult = pick(people);
      var child = pick(people);
      directory.tie(adult, child, LegalLevel.LEGAL_GUARDIAN);
      if (!adult.equals(child)) {
        children.add(adult + " " + child);
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
      key = pick(declared.stream().sorted().toList());
    }
    var structure =
        random.nextBoolean() ? Optional.of(pick(schools)) : Optional.<StructureId>empty();
    var change = pick(List.of(Change.LET, Change.WITHDRAW, Change.WITHDRAW, Change.RESTORE));
    try {
      usual.change(Fixture.house(), new RulePlace(structure), line(key), change);
    } catch (IllegalArgumentException barred) {
      assertThat(change).isEqualTo(Change.LET);
      assertThat(decidedIn("")).containsEntry(key, false);
      return;
    }
    var there = decidedIn(structure.map(StructureId::toString).orElse(""));
    if (change == Change.RESTORE) {
      there.remove(key);
    } else {
      there.put(key, change == Change.LET);
    }
  }

  private Map<String, Boolean> decidedIn(String place) {
    return decided.computeIfAbsent(place, none -> new HashMap<>());
  }

  private static UsualLine line(String key) {
    var parts = key.split(" ", -1);
    var duty = parts[2].equals("-") ? Optional.<String>empty() : Optional.of(parts[2]);
    return new UsualLine(
        new Right(parts[0]), new Usual(new Profile(parts[1]), duty, Ground.valueOf(parts[3])));
  }

  private void give() {
    var right = pick(RIGHTS);
    var at = pick(schools);
    var to = pick(people);
    if (random.nextInt(6) == 0) {
      grants.give(Fixture.house(), Holder.of(to), new Right(right), Scope.of(at), MONTH);
      given.add(new Given(to, right, at, Optional.empty()));
      return;
    }
    var by = pick(people);
    var actor = Actor.of(Fixture.TERRITORY, by, pick(hats.getOrDefault(by, List.of())));
    try {
      grants.delegate(actor, to, new Right(right), Scope.of(at), MONTH);
      given.add(new Given(to, right, at, Optional.of(by)));
    } catch (AccessRefusedException | IllegalArgumentException notHis) {
      // whoever has nothing delegates nothing
    }
  }

  /** The rule, said again in the slowest way. */
  private boolean oracle(PersonId who, Affiliation hat, String right, AccessTarget target) {
    return isUsual(who, hat, right, target)
        || given.stream()
            .filter(one -> one.to().equals(who) && one.right().equals(right))
            .filter(one -> places(target).contains(one.at()))
            .anyMatch(this::isStillHeld);
  }

  private boolean isStillHeld(Given one) {
    if (one.by().isEmpty()) {
      return true;
    }
    var by = one.by().get();
    return hats.getOrDefault(by, List.of()).stream()
            .anyMatch(hat -> isUsual(by, hat, one.right(), one.at()))
        || given.stream()
            .anyMatch(
                own ->
                    own.by().isEmpty()
                        && own.to().equals(by)
                        && own.right().equals(one.right())
                        && own.at().equals(one.at()));
  }

  private boolean isUsual(PersonId who, Affiliation hat, String right, AccessTarget target) {
    var keys = new HashSet<>(declared);
    decided.values().forEach(one -> keys.addAll(one.keySet()));
    var here = decided.getOrDefault(hat.structure().toString(), Map.of());
    for (var key : keys) {
      var parts = key.split(" ", -1);
      boolean worn =
          parts[0].equals(right)
              && parts[1].equals(hat.profile().code())
              && (parts[2].equals("-")
                  || hat.duties().stream().anyMatch(duty -> duty.code().equals(parts[2])));
      var ofTerritory = decided.getOrDefault("", Map.of()).get(key);
      boolean above = ofTerritory == null ? declared.contains(key) : ofTerritory;
      boolean held = above && here.getOrDefault(key, true);
      boolean alone = !above && ofTerritory == null && here.getOrDefault(key, false);
      boolean inside = places(target).contains(hat.structure());
      if (worn && (held || (alone && inside)) && ties(who, hat, parts[3], target)) {
        return true;
      }
    }
    return false;
  }

  private boolean ties(PersonId who, Affiliation hat, String ground, AccessTarget target) {
    return switch (ground) {
      case "SELF" -> who.equals(target);
      case "OWN_CHILD" -> children.contains(who + " " + target);
      case "TAUGHT" -> through(who, hat, target, taught) || through(who, hat, target, formed);
      case "FORM_CLASS" -> through(who, hat, target, formed);
      default -> places(target).contains(hat.structure());
    };
  }

  private boolean through(
      PersonId who, Affiliation hat, AccessTarget target, Set<String> classesOf) {
    return classes.entrySet().stream()
        .filter(one -> one.getValue().equals(hat.structure()))
        .filter(one -> classesOf.contains(who + " " + one.getKey()))
        .anyMatch(
            one -> one.getKey().equals(target) || members.contains(target + " " + one.getKey()));
  }

  private Set<StructureId> places(AccessTarget target) {
    var found = new HashSet<StructureId>();
    if (target instanceof StructureId structure) {
      found.add(structure);
    }
    if (target instanceof GroupId group) {
      found.add(classes.getOrDefault(group, schools.get(0)));
    }
    if (target instanceof PersonId person) {
      hats.getOrDefault(person, List.of()).forEach(hat -> found.add(hat.structure()));
    }
    return found;
  }

  private AccessTarget target() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(schools);
      case 1 -> pick(List.copyOf(classes.keySet()));
      default -> pick(people);
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
        var who = pick(people);
        var hat = pick(hats.getOrDefault(who, List.of()));
        var right = pick(RIGHTS);
        var target = random.nextInt(6) == 0 ? who : target();
        boolean answer =
            access.allows(Actor.of(Fixture.TERRITORY, who, hat), new Right(right), target);
        boolean expected = oracle(who, hat, right, target);
        assertThat(answer).as("%s as %s %s %s", who, hat, right, target).isEqualTo(expected);
        allowed += answer ? 1 : 0;
        otherwise += answer != isNational(who, hat, right, target) ? 1 : 0;
      }
    }
    // Were the worlds all yes or all no, or nothing decided, agreement would prove nothing.
    assertThat(allowed).isBetween(asked / 20, asked * 19 / 20);
    assertThat(otherwise).isGreaterThan(asked / 50);
  }

  private boolean isNational(PersonId who, Affiliation hat, String right, AccessTarget target) {
    var kept = new HashMap<>(decided);
    decided.clear();
    boolean answer = isUsual(who, hat, right, target);
    decided.putAll(kept);
    return answer;
  }
}
