package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.Uai;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.BlankDirectory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A directory that knows {@link PaperSchool}, and lets staff see everybody of their school. */
@Singleton
public class PaperDirectory extends BlankDirectory {
  private static final Map<PersonId, Profile> PROFILES =
      Map.of(
          PaperSchool.PUPIL, Profile.PUPIL,
          PaperSchool.OTHER_PUPIL, Profile.PUPIL,
          PaperSchool.GUARDIAN, Profile.GUARDIAN,
          PaperSchool.TEACHER, Profile.TEACHER,
          PaperSchool.SUBSTITUTE, Profile.TEACHER,
          PaperSchool.HEAD, Profile.HEAD,
          PaperSchool.STRANGER, Profile.HEAD);

  private final Set<PersonId> gone = ConcurrentHashMap.newKeySet();
  private final Set<PersonId> hidden = ConcurrentHashMap.newKeySet();
  private boolean followed = true;
  private ZoneId zone = ZoneId.of("Europe/Paris");
  private String uai = "0999001W";
  private String academy = "14";
  private Period memberships = Period.ALWAYS;

  void gone(PersonId person) {
    gone.add(person);
  }

  /** Let nobody but the house and the person know of somebody. */
  void hide(PersonId person) {
    hidden.add(person);
  }

  /** Have the guardian follow nobody, and stay what he is. */
  void loseChild() {
    followed = false;
  }

  void back() {
    gone.clear();
    followed = true;
    hidden.clear();
    memberships = Period.ALWAYS;
    place("0999001W", "14", "Europe/Paris");
  }

  void place(String code, String academyCode, String zoneId) {
    uai = code;
    academy = academyCode;
    zone = ZoneId.of(zoneId);
  }

  void membershipsUntil(LocalDate last) {
    memberships = new Period(Optional.empty(), Optional.of(last));
  }

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return findAll(actor, List.of(person)).stream().findFirst();
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> people) {
    return people.stream()
        .filter(one -> PROFILES.containsKey(one) && !gone.contains(one) && knows(actor, one))
        .map(PaperDirectory::person)
        .toList();
  }

  private boolean knows(Actor actor, PersonId other) {
    return actor.isHouse()
        || actor.person().equals(other)
        || (!hidden.contains(other)
            && actor.affiliation().filter(hat -> hat.structure().equals(home(other))).isPresent());
  }

  private static StructureId home(PersonId person) {
    return Set.of(PaperSchool.STRANGER, PaperSchool.SUBSTITUTE).contains(person)
        ? PaperSchool.OTHER_SCHOOL
        : Fixture.SCHOOL;
  }

  static Person person(PersonId id) {
    return new Person(
        id,
        PersonStatus.PRESENT,
        PersonNames.of("Camille", "Zqname" + id.value().getLeastSignificantBits()),
        "",
        Optional.empty(),
        Optional.of(LocalDate.of(2012, 5, (int) id.value().getLeastSignificantBits())),
        Contacts.NONE,
        Optional.empty());
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return gone.contains(person)
        ? List.of()
        : Optional.ofNullable(PROFILES.get(person)).stream()
            .map(profile -> Affiliation.of(home(person), profile))
            .toList();
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return adult.equals(PaperSchool.GUARDIAN) && !gone.contains(adult) && followed
        ? List.of(relation())
        : List.of();
  }

  @Override
  public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
    return pupil.equals(PaperSchool.PUPIL) ? pupilsOf(actor, PaperSchool.GUARDIAN) : List.of();
  }

  private static PupilRelation relation() {
    return new PupilRelation(
        PaperSchool.PUPIL,
        PaperSchool.GUARDIAN,
        "1",
        Kinship.MOTHER,
        LegalLevel.LEGAL_GUARDIAN,
        false,
        false,
        false,
        SourceName.ENT,
        Period.ALWAYS);
  }

  @Override
  public List<GroupMembership> groupsOf(Actor actor, PersonId person) {
    return Stream.of(PaperSchool.CLASS, PaperSchool.HALF, PaperSchool.OTHER_CLASS)
        .flatMap(group -> membersOf(actor, group).stream())
        .filter(one -> one.person().equals(person))
        .toList();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    var pupil = group.equals(PaperSchool.OTHER_CLASS) ? PaperSchool.OTHER_PUPIL : PaperSchool.PUPIL;
    return List.of(new GroupMembership(group, pupil, Capacity.MEMBER, memberships, SourceName.ENT));
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return groupsIn(actor, Fixture.SCHOOL).stream()
        .filter(one -> one.id().equals(group))
        .findFirst();
  }

  @Override
  public List<Group> groupsIn(Actor actor, StructureId structure) {
    return structure.equals(Fixture.SCHOOL)
        ? List.of(
            group(PaperSchool.CLASS, GroupKind.CLASS, "4B"),
            group(PaperSchool.OTHER_CLASS, GroupKind.CLASS, "4C"),
            group(PaperSchool.HALF, GroupKind.TEACHING, "4B-1", PaperSchool.CLASS))
        : List.of();
  }

  private static Group group(GroupId id, GroupKind kind, String code, GroupId... classes) {
    return new Group(id, kind, Fixture.SCHOOL, code, code, List.of(classes), Optional.empty());
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return structures(actor).stream().filter(one -> one.id().equals(structure)).findFirst();
  }

  @Override
  public List<Structure> structures(Actor actor) {
    return Stream.of(
            structure(Fixture.SCHOOL, uai), structure(PaperSchool.OTHER_SCHOOL, "0999002X"))
        .filter(
            one ->
                actor.isHouse()
                    || actor
                        .affiliation()
                        .filter(hat -> hat.structure().equals(one.id()))
                        .isPresent())
        .toList();
  }

  private Structure structure(StructureId id, String code) {
    return new Structure(
        id,
        Optional.of(Uai.of(code)),
        Optional.empty(),
        "Collège",
        "",
        "",
        "",
        "",
        academy,
        new PostalAddress(List.of(), "", "", ""),
        List.of(),
        List.of(),
        zone,
        true);
  }

  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    throw new UnsupportedOperationException("nobody looks for anybody here");
  }
}
