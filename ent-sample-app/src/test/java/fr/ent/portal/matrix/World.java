package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
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
final class World {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final EntRuntime ent;
  private final Map<String, StructureId> schools = new LinkedHashMap<>();
  private final Map<String, GroupId> groups = new LinkedHashMap<>();
  private final Map<String, Somebody> people = new LinkedHashMap<>();
  private final List<Member> members = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Given> given = new ArrayList<>();
  private final Set<String> ofAge = new HashSet<>();
  private final Things things = new Things(this);

  /** A school and what somebody is there. */
  record Hat(String school, Profile profile) {}

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

  /** Somebody of a class or group, until a day. */
  record Member(String person, String group, String capacity, Optional<LocalDate> until) {
    boolean isOpen() {
      return until.isEmpty() || !until.get().isBefore(TODAY);
    }
  }

  /** An adult and a child. */
  record Relation(String pupil, String adult, String legal, Optional<LocalDate> until) {
    boolean follows() {
      return !legal.equals("NONE") && (until.isEmpty() || !until.get().isBefore(TODAY));
    }
  }

  /** A right that was given over a school, or over all. */
  record Given(String person, String right, String school) {}

  World(EntRuntime ent) {
    this.ent = ent;
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
    run(
        territory,
        "insert into directory.school_group (id, kind, structure, code, label)"
            + " values (?, ?, ?, ?, ?)",
        id.value(),
        kind,
        school(school).value(),
        key,
        lastName("class" + key));
    groups.put(key, id);
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
      run(
          territory,
          "insert into directory.affiliation (person, structure, profile, source, valid_from)"
              + " values (?, ?, ?, 'ENT', ?)",
          id.value(),
          school(hats[i].school()).value(),
          hats[i].profile().code(),
          TODAY.minusYears(1));
    }
    people.put(key, new Somebody(key, id, territory, List.of(hats), true));
  }

  /** Somebody whose eighteenth birthday is today. */
  void comeOfAge(String key) {
    var one = require(key);
    ent.get(HandEntry.class).bornOn(Actor.house(one.territory()), one.id(), TODAY.minusYears(18));
    ofAge.add(key);
  }

  /** Tell whether somebody decides alone. */
  boolean isOfAge(String key) {
    return ofAge.contains(key);
  }

  /** Somebody who has left: of no school and no class since yesterday. */
  void gone(String key) {
    var one = require(key);
    for (var table : List.of("affiliation", "membership")) {
      run(
          one.territory(),
          "update directory." + table + " set valid_to = ? where person = ?",
          TODAY.minusDays(1),
          one.id().value());
    }
    run(
        one.territory(),
        "update directory.person set status = 'MISSING' where id = ?",
        one.id().value());
    people.put(key, new Somebody(key, one.id(), one.territory(), one.hats(), false));
  }

  void member(String person, String group, String capacity, LocalDate... until) {
    run(
        require(person).territory(),
        "insert into directory.membership"
            + " (person, school_group, capacity, source, valid_from, valid_to)"
            + " values (?, ?, ?, 'ENT', ?, ?)",
        require(person).id().value(),
        group(group).value(),
        capacity,
        TODAY.minusYears(1),
        last(until));
    members.add(new Member(person, group, capacity, List.of(until).stream().findFirst()));
  }

  /** Somebody who will be of a class from tomorrow on: today it ties them to nobody. */
  void memberToCome(String person, String group, String capacity) {
    member(person, group, capacity);
    run(
        require(person).territory(),
        "update directory.membership set valid_from = ? where person = ? and school_group = ?",
        TODAY.plusDays(1),
        require(person).id().value(),
        group(group).value());
    members.remove(members.size() - 1);
  }

  /** An adult who will follow a child from tomorrow on: today it ties them to nobody. */
  void relationToCome(String pupil, String adult, String legal) {
    relation(pupil, adult, legal);
    run(
        require(pupil).territory(),
        "update directory.relation set valid_from = ? where pupil = ? and adult = ?",
        TODAY.plusDays(1),
        require(pupil).id().value(),
        require(adult).id().value());
    relations.remove(relations.size() - 1);
  }

  void relation(String pupil, String adult, String legal, LocalDate... until) {
    run(
        require(pupil).territory(),
        "insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,"
            + " contact, payment, source, valid_from, valid_to)"
            + " values (?, ?, '1', 'MOTHER', ?, false, true, false, 'ENT', ?, ?)",
        require(pupil).id().value(),
        require(adult).id().value(),
        legal,
        TODAY.minusYears(1),
        last(until));
    relations.add(new Relation(pupil, adult, legal, List.of(until).stream().findFirst()));
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

  private static LocalDate last(LocalDate... until) {
    return until.length == 0 ? TODAY.plusYears(10) : until[0];
  }

  void run(TerritoryId territory, String sql, Object... values) {
    ent.get(Database.class).useTerritory(territory, handle -> handle.execute(sql, values));
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

  List<Somebody> people() {
    return List.copyOf(people.values());
  }

  Map<String, GroupId> groups() {
    return groups;
  }

  List<Member> members() {
    return members;
  }

  List<Relation> relations() {
    return relations;
  }

  List<Given> given() {
    return given;
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
