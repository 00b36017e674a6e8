package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.setup.MadeAccounts;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two schools of one territory and one of another, and everybody whom the matrix knows. What is
 * entered is remembered as plain lists, for {@link LawTable}.
 */
final class World implements Facts {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final EntRuntime ent;
  private final WorldRows rows;
  private final Map<String, StructureId> schools = new LinkedHashMap<>();
  private final Map<String, GroupId> groups = new LinkedHashMap<>();
  private final Map<String, String> schoolsOf = new HashMap<>();
  private final Map<String, Somebody> people = new LinkedHashMap<>();
  private final List<Member> members = new ArrayList<>();
  private final Set<String> former = new HashSet<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Given> given = new ArrayList<>();
  private final Set<String> ofAge = new HashSet<>();
  private final Things things = new Things(this);

  /**
   * Somebody. Each last name is found in no other text.
   *
   * @param hats the first is the one worn
   */
  record Somebody(String key, PersonId id, TerritoryId territory, List<Hat> hats, boolean present) {
    String last() {
      return lastName(key);
    }

    Hat worn() {
      return hats.get(0);
    }
  }

  /** A right that was given over a school, or over all. */
  record Given(String person, String right, String school) {}

  World(EntRuntime ent) {
    this.ent = ent;
    this.rows = new WorldRows(ent.get(Database.class));
  }

  static String lastName(String key) {
    return "Zq" + key.replaceAll("[^a-z]", "") + "qz";
  }

  void school(TerritoryId territory, String key) {
    var id =
        ent.get(HandEntry.class)
            .structure(Actor.house(territory), "Collège " + lastName(key), "Collège");
    schools.put(key, id);
  }

  void group(TerritoryId territory, String key, String school, String kind) {
    var id = GroupId.random();
    rows.group(territory, id, kind, school(school), key);
    groups.put(key, id);
    schoolsOf.put(key, school);
  }

  /** Enter somebody with one hat or several, the first of which will be worn. */
  void person(TerritoryId territory, String key, Hat... hats) {
    var id =
        ent.get(HandEntry.class)
            .person(
                Actor.house(territory),
                PersonNames.of("Camille", lastName(key)),
                "",
                hats[0].profile(),
                school(hats[0].school()));
    for (int i = 1; i < hats.length; i++) {
      rows.hat(territory, id, school(hats[i].school()), hats[i].profile());
    }
    people.put(key, new Somebody(key, id, territory, List.of(hats), true));
  }

  /** Somebody whose eighteenth birthday is today. */
  void comeOfAge(String key) {
    var one = require(key);
    ent.get(HandEntry.class).bornOn(Actor.house(one.territory()), one.id(), TODAY.minusYears(18));
    ofAge.add(key);
  }

  /** Somebody who has left: of no school and no class since yesterday. */
  void gone(String key) {
    var one = require(key);
    rows.gone(one);
    people.put(key, new Somebody(key, one.id(), one.territory(), one.hats(), false));
  }

  void member(String person, String group, String capacity, LocalDate... until) {
    rows.member(require(person), group(group), capacity, until);
    if (WorldRows.isOpen(until)) {
      members.add(new Member(person, group, capacity));
    } else {
      former.add(person);
    }
  }

  /** Somebody who will be of a class from tomorrow on: today it ties them to nobody. */
  void memberToCome(String person, String group, String capacity) {
    rows.member(require(person), group(group), capacity);
    rows.memberFromTomorrow(require(person), group(group));
  }

  /** An adult who will follow a child from tomorrow on: today it ties them to nobody. */
  void relationToCome(String pupil, String adult, String legal) {
    rows.relation(require(pupil), require(adult), legal);
    rows.relationFromTomorrow(require(pupil), require(adult));
  }

  void relation(String pupil, String adult, String legal, LocalDate... until) {
    rows.relation(require(pupil), require(adult), legal, until);
    if (WorldRows.isOpen(until)) {
      relations.add(new Relation(pupil, adult, legal));
    }
  }

  /** Give a right over a school, or over the territory where no school is named. */
  void give(String person, String right, String school) {
    var one = require(person);
    ent.get(Grants.class)
        .give(
            Actor.house(one.territory()),
            Holder.of(one.id()),
            new fr.ent.api.access.Right(right),
            school.isEmpty() ? Scope.TERRITORY : Scope.of(school(school)));
    given.add(new Given(person, right, school));
  }

  void run(TerritoryId territory, String sql, Object... values) {
    rows.run(territory, sql, values);
  }

  /** Wait until everybody has an account. */
  void awaitAccounts() {
    for (var one : people.values()) {
      ent.get(MadeAccounts.class).await(Actor.house(one.territory()), one.id());
    }
  }

  StructureId school(String key) {
    return Optional.ofNullable(schools.get(key)).orElseThrow();
  }

  GroupId group(String key) {
    return Optional.ofNullable(groups.get(key)).orElseThrow();
  }

  Somebody require(String key) {
    return Optional.ofNullable(people.get(key)).orElseThrow(() -> new AssertionError(key));
  }

  /** Somebody as they act, wearing their hat. */
  Actor actor(String key) {
    var one = require(key);
    var hat = Affiliation.of(school(one.worn().school()), one.worn().profile());
    return Actor.of(one.territory(), one.id(), hat);
  }

  List<Somebody> people() {
    return List.copyOf(people.values());
  }

  Map<String, GroupId> groups() {
    return groups;
  }

  /** Tell whether somebody was of a class or group once and is no more. */
  boolean wasMember(String person) {
    return former.contains(person);
  }

  @Override
  public List<Member> members() {
    return members;
  }

  @Override
  public List<Relation> relations() {
    return relations;
  }

  @Override
  public TerritoryId territory(String person) {
    return require(person).territory();
  }

  @Override
  public boolean isPresent(String person) {
    return require(person).present();
  }

  @Override
  public List<Hat> hats(String person) {
    return require(person).hats();
  }

  @Override
  public Optional<Hat> worn(String person) {
    return Optional.of(require(person).hats().get(0));
  }

  @Override
  public boolean isAlone(String pupil) {
    return ofAge.contains(pupil);
  }

  @Override
  public String schoolOf(String group) {
    return Optional.ofNullable(schoolsOf.get(group)).orElseThrow();
  }

  @Override
  public boolean holds(String person, String right, String school) {
    return given.stream()
        .anyMatch(
            one ->
                one.person().equals(person)
                    && one.right().equals(right)
                    && (one.school().isEmpty() || one.school().equals(school)));
  }

  EntRuntime ent() {
    return ent;
  }

  Things things() {
    return things;
  }

  Accounts accounts() {
    return ent.get(Accounts.class);
  }

  /** The world that all tests of the matrix begin with. */
  static World of(EntRuntime ent) {
    var world = new World(ent);
    Cast.enter(world);
    Cast.share(world.things());
    world.awaitAccounts();
    return world;
  }

  static TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }
}
