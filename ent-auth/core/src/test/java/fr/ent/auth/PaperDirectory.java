package fr.ent.auth;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.BlankDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A directory on paper: names, one hat each, ties to classes and children, one outside key. */
@ApplicationScoped
public class PaperDirectory extends BlankDirectory implements DeclaresRights {
  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
  private final Map<PersonId, List<Affiliation>> hats = new ConcurrentHashMap<>();
  private final Map<JoinKey, PersonId> keys = new ConcurrentHashMap<>();
  private final Map<GroupId, Group> groups = new ConcurrentHashMap<>();
  private final List<GroupMembership> memberships = new CopyOnWriteArrayList<>();
  private final Map<StructureId, Structure> structures = new ConcurrentHashMap<>();
  private final Set<AccessTarget> hidden = ConcurrentHashMap.newKeySet();
  private final List<PupilRelation> relations = new CopyOnWriteArrayList<>();

  @Override
  public List<DeclaredRight> rights() {
    return PaperRights.all();
  }

  /** Open a class. */
  public GroupId open(StructureId school, String label) {
    return open(GroupKind.CLASS, school, label);
  }

  /** Open a group of some kind. */
  public GroupId open(GroupKind kind, StructureId school, String label) {
    var group =
        new Group(GroupId.random(), kind, school, label, label, List.of(), Optional.empty());
    groups.put(group.id(), group);
    return group.id();
  }

  /** Put somebody in a class, as what and until when. */
  public void join(GroupId group, PersonId person, Capacity capacity, Period period) {
    memberships.add(new GroupMembership(group, person, capacity, period, SourceName.MENESR));
  }

  /** Close a class; who was in it stays known as having been. */
  public void close(GroupId group) {
    groups.remove(group);
  }

  /** Tell what a pupil studies. */
  public void study(PersonId pupil, MefCode mef) {
    people.computeIfPresent(
        pupil,
        (id, one) ->
            new Person(
                id,
                one.status(),
                one.names(),
                one.civility(),
                one.sex(),
                one.birthDate(),
                one.contacts(),
                Optional.of(
                    new Schooling(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(mef),
                        "",
                        "",
                        List.of(),
                        false))));
  }

  /** Build a school, by its time zone. */
  public StructureId build(String name, String zone) {
    var id = StructureId.random();
    structures.put(
        id,
        new Structure(
            id,
            Optional.empty(),
            Optional.empty(),
            name,
            "340",
            "COLLEGE",
            "06",
            "PU",
            "99",
            new PostalAddress(List.of(), "", "", ""),
            List.of(),
            List.of(),
            ZoneId.of(zone),
            true));
    return id;
  }

  /** Take somebody out of a class. */
  public void leave(GroupId group, PersonId person) {
    memberships.removeIf(one -> one.group().equals(group) && one.person().equals(person));
  }

  /** Tie an adult to a pupil; a new tie replaces the one before. */
  public void tie(PersonId adult, PersonId pupil, LegalLevel legal) {
    relations.removeIf(one -> one.adult().equals(adult) && one.pupil().equals(pupil));
    relations.add(
        new PupilRelation(
            pupil,
            adult,
            "10",
            Kinship.MOTHER,
            legal,
            false,
            false,
            false,
            SourceName.MENESR,
            Period.ALWAYS));
  }

  /** Write somebody down, at the collège. */
  public PersonId add(String first, String last, Profile profile) {
    var id = PersonId.random();
    people.put(id, Person.of(id, PersonNames.of(first, last)));
    hats.put(id, List.of(Affiliation.of(Fixture.SCHOOL, profile)));
    return id;
  }

  /** Tell under which key a source knows somebody. */
  public void know(JoinKey key, PersonId person) {
    keys.put(key, person);
  }

  /** Give somebody other hats. */
  public void wear(PersonId person, List<Affiliation> others) {
    hats.put(person, others);
  }

  /** Let nobody but the house know of a person or group. */
  public void hide(AccessTarget one) {
    hidden.add(one);
  }

  private boolean isSeen(Actor actor, AccessTarget one) {
    return actor.isHouse() || !hidden.contains(one);
  }

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return Optional.ofNullable(people.get(person)).filter(one -> isSeen(actor, person));
  }

  @Override
  public Optional<PersonId> findByJoinKey(Actor actor, JoinKey key) {
    return Optional.ofNullable(keys.get(key))
        .filter(person -> actor.territory().equals(Fixture.TERRITORY));
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return hats.getOrDefault(person, List.of());
  }

  @Override
  public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
    return relations.stream().filter(one -> one.pupil().equals(pupil)).toList();
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return relations.stream().filter(one -> one.adult().equals(adult)).toList();
  }

  @Override
  public List<GroupMembership> groupsOf(Actor actor, PersonId person) {
    return memberships.stream().filter(one -> one.person().equals(person)).toList();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    return memberships.stream().filter(one -> one.group().equals(group)).toList();
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return Optional.ofNullable(groups.get(group)).filter(one -> isSeen(actor, group));
  }

  @Override
  public List<Group> groupsIn(Actor actor, StructureId structure) {
    return groups.values().stream().filter(one -> one.structure().equals(structure)).toList();
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return Optional.ofNullable(structures.get(structure));
  }

  @Override
  public Optional<Mef> findMef(Actor actor, MefCode code) {
    boolean studied =
        people.values().stream()
            .flatMap(one -> one.schooling().stream())
            .anyMatch(one -> one.mef().equals(Optional.of(code)));
    return studied
        ? Optional.of(new Mef(code, "MEF " + code, Optional.empty(), "", "", ""))
        : Optional.empty();
  }

  /** On one page, which is as long as it takes. */
  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    var found =
        hats.entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().stream()
                        .filter(hat -> is(query, hat))
                        .map(hat -> new PersonLine(one.getKey(), "", hat.profile(), "", List.of()))
                        .limit(1))
            .toList();
    return new PersonPage(found, found.size(), "");
  }

  private static boolean is(PersonQuery query, Affiliation hat) {
    return query.structure().stream().allMatch(hat.structure()::equals)
        && query.profile().stream().allMatch(hat.profile()::equals)
        && query.duty().stream()
            .allMatch(code -> hat.duties().stream().anyMatch(one -> one.code().equals(code)));
  }
}
