package fr.ent.auth.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.SharingRefusedException;
import fr.ent.api.sharing.ThingId;
import fr.ent.auth.PaperDirectory;
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
 * Drawn worlds of things, owners, groups and shares: sharing answers as the slow rule does, and
 * lists exactly what it allows.
 */
@EntTest(beans = PaperDirectory.class)
class SharingWorldsTest {
  private static final List<Profile> PROFILES = List.of(Profile.TEACHER, Profile.PUPIL);

  private final Sharing sharing;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final LocalDate today;
  private final List<StructureId> schools = Stream.generate(StructureId::random).limit(2).toList();
  private final List<PersonId> people = new ArrayList<>();
  private final List<GroupId> crowd = new ArrayList<>();
  private final List<ThingId> things = new ArrayList<>();
  private final Map<PersonId, Set<GroupId>> groups = new HashMap<>();
  private final Map<PersonId, Affiliation> hats = new HashMap<>();
  private final Set<PersonId> hidden = new HashSet<>();

  /** What the slow rule remembers. */
  private final Map<ThingId, PersonId> owners = new HashMap<>();

  private final Map<ThingId, Map<Recipient, Given>> given = new HashMap<>();
  private Random random = new Random();

  private record Given(Level level, LocalDate last) {}

  SharingWorldsTest(Sharing sharing, PaperDirectory directory, SettableClock clock) {
    this.sharing = sharing;
    this.directory = directory;
    this.clock = clock;
    this.today = LocalDate.now(clock);
  }

  @AfterEach
  void empty() {
    itIs(today);
    things.forEach(one -> sharing.forget(Fixture.house(), one));
  }

  private void itIs(LocalDate day) {
    clock.set(day.atTime(10, 0).atZone(clock.getZone()).toInstant());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Affiliation hatOf(PersonId person) {
    return hats.computeIfAbsent(person, one -> Affiliation.of(pick(schools), pick(PROFILES)));
  }

  private Set<GroupId> groupsOf(PersonId person) {
    return groups.computeIfAbsent(person, one -> new HashSet<>());
  }

  private Map<Recipient, Given> given(ThingId thing) {
    return given.computeIfAbsent(thing, one -> new HashMap<>());
  }

  private Actor actor(PersonId person) {
    return Actor.of(Fixture.TERRITORY, person, hatOf(person));
  }

  private void draw() {
    for (int i = 0; i < 3; i++) {
      crowd.add(directory.open(schools.get(0), "G" + i));
    }
    for (int i = 0; i < 7; i++) {
      var person = directory.add("P" + i, "Q", hatOf(PersonId.random()).profile());
      people.add(person);
      if (i == 6) {
        directory.hide(person);
        hidden.add(person);
      }
    }
    people.forEach(one -> moved(one));
    for (int i = 0; i < 8; i++) {
      things.add(new ThingId("oracle", "t" + i));
      owned(things.get(i), pick(people));
    }
  }

  private void moved(PersonId person) {
    var group = pick(crowd);
    if (groupsOf(person).add(group)) {
      directory.join(group, person, Capacity.MEMBER, Period.ALWAYS);
    } else {
      groupsOf(person).remove(group);
      directory.leave(group, person);
    }
  }

  private void owned(ThingId thing, PersonId owner) {
    sharing.own(Fixture.house(), thing, owner);
    owners.put(thing, owner);
  }

  private Recipient recipient() {
    return switch (random.nextInt(3)) {
      case 0 -> Recipient.of(pick(people));
      case 1 -> Recipient.of(pick(crowd));
      default -> Recipient.of(pick(schools), pick(PROFILES));
    };
  }

  /** The rule, said again in the slowest way. */
  private boolean oracle(Actor actor, ThingId thing, Level level, LocalDate day) {
    if (actor.person().equals(owners.get(thing))) {
      return true;
    }
    return given(thing).entrySet().stream()
        .filter(one -> one.getValue().level().compareTo(level) >= 0)
        .filter(one -> !day.isAfter(one.getValue().last()))
        .anyMatch(one -> reaches(one.getKey(), actor));
  }

  private boolean reaches(Recipient with, Actor actor) {
    var hat = hatOf(actor.person());
    return switch (with.kind()) {
      case PERSON -> with.value().equals(actor.person().toString());
      case GROUP -> groupsOf(actor.person()).contains(GroupId.of(with.value()));
      case PROFILE -> with.value().equals(hat.structure() + "/" + hat.profile());
    };
  }

  private boolean maySee(Actor actor, Recipient with) {
    var hat = hatOf(actor.person());
    return switch (with.kind()) {
      case PERSON -> !hidden.contains(PersonId.of(with.value()));
      case GROUP -> true;
      case PROFILE ->
          hat.profile().equals(Profile.TEACHER)
              && with.value().startsWith(hat.structure().toString());
    };
  }

  /** Let somebody share or stop something; tells whether the slow rule and ours agree to it. */
  private boolean change(LocalDate day) {
    var actor = actor(pick(people));
    var thing = pick(things);
    var with = recipient();
    boolean manages = oracle(actor, thing, Level.MANAGE, day);
    if (random.nextInt(4) == 0) {
      boolean may = manages || with.equals(Recipient.of(actor.person()));
      assertThat(runs(() -> sharing.stop(actor, thing, with))).isEqualTo(may);
      if (may) {
        given(thing).remove(with);
      }
      return may;
    }
    var level = pick(List.of(Level.values()));
    var last = day.plusDays(random.nextInt(12) - 1);
    boolean may = manages && maySee(actor, with) && !last.isBefore(day);
    assertThat(runs(() -> sharing.share(actor, thing, with, level, last))).isEqualTo(may);
    if (may) {
      given(thing).put(with, new Given(level, last));
    }
    return may;
  }

  private static boolean runs(Runnable call) {
    try {
      call.run();
      return true;
    } catch (SharingRefusedException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6, 7, 8})
  void sharingAnswersAsTheSlowRuleDoes(long seed) {
    random = new Random(seed);
    draw();
    int allowed = 0;
    int asked = 0;
    int changed = 0;
    for (int round = 0; round < 6; round++) {
      var day = today.plusDays(round * 2L);
      itIs(day);
      for (int i = 0; i < 60; i++) {
        changed += change(day) ? 1 : 0;
      }
      for (var person : people) {
        for (var level : Level.values()) {
          var actor = actor(person);
          var expected = things.stream().filter(one -> oracle(actor, one, level, day)).toList();
          assertThat(sharing.sharedWith(actor, "oracle", level)).isEqualTo(expected);
          for (var thing : things) {
            boolean answer = sharing.allows(actor, thing, level);
            assertThat(answer).isEqualTo(expected.contains(thing));
            allowed += answer ? 1 : 0;
            asked++;
          }
        }
      }
      moved(pick(people));
      owned(pick(things), pick(people));
    }
    // Were the worlds all yes or all no, agreement would prove nothing.
    assertThat(allowed).isBetween(asked / 10, asked * 19 / 20);
    assertThat(changed).isBetween(30, 330);
  }
}
