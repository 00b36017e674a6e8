package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Ine;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
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
import fr.ent.api.identity.Uai;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.BlankDirectory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The people of {@link SmallSchool}, and the ties between them that a test makes. */
@Singleton
public class PaperDirectory extends BlankDirectory implements AdultPupils {
  static final Ine INE = Ine.of("9000004170Z");

  private final List<PupilRelation> relations = new CopyOnWriteArrayList<>();
  private final Set<PersonId> ofAge = ConcurrentHashMap.newKeySet();
  private final Map<PersonId, LocalDate> left = new ConcurrentHashMap<>();
  private volatile ZoneId zone = ZoneId.of("Europe/Paris");

  void begin() {
    relations.clear();
    ofAge.clear();
    left.clear();
    zone = ZoneId.of("Europe/Paris");
  }

  void comeOfAge(PersonId pupil) {
    ofAge.add(pupil);
  }

  /** Let a pupil be out of the class, as if never in it. */
  void leave(PersonId pupil) {
    left.put(pupil, LocalDate.MIN);
  }

  /** Let a pupil be out of the class, and not of it any more from a day on. */
  void leave(PersonId pupil, LocalDate from) {
    left.put(pupil, from);
  }

  void comeBack(PersonId pupil) {
    left.remove(pupil);
  }

  void move(ZoneId to) {
    zone = to;
  }

  void relate(PersonId pupil, PersonId adult, Kinship kinship, LegalLevel legal, boolean first) {
    relations.add(
        new PupilRelation(
            pupil, adult, "1", kinship, legal, false, first, false, SourceName.ENT, Period.ALWAYS));
  }

  static boolean isPupil(PersonId person) {
    return SmallSchool.PUPILS.contains(person) || person.equals(SmallSchool.OUTSIDER);
  }

  static GroupId classOf(PersonId pupil) {
    return pupil.equals(SmallSchool.OUTSIDER) ? SmallSchool.OTHER_CLASS : SmallSchool.CLASS;
  }

  @Override
  public boolean isOfAge(Actor actor) {
    return ofAge.contains(actor.person());
  }

  @Override
  public boolean guardiansFollow(Actor actor) {
    return false;
  }

  @Override
  public void letGuardiansFollow(Actor actor) {}

  @Override
  public void stopGuardians(Actor actor) {}

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    var known = Person.of(person, namesOf(person));
    return Optional.of(person.equals(SmallSchool.PUPIL) ? withIne(known) : known);
  }

  private static Person withIne(Person one) {
    var schooling =
        new Schooling(
            Optional.of(INE), Optional.empty(), Optional.empty(), "", "", List.of(), false);
    return new Person(
        one.id(),
        one.status(),
        one.names(),
        one.civility(),
        one.sex(),
        one.birthDate(),
        one.contacts(),
        Optional.of(schooling));
  }

  /** The second of the class is called otherwise than everybody else. */
  private static PersonNames namesOf(PersonId person) {
    return person.equals(SmallSchool.PUPILS.get(1))
        ? PersonNames.of("Basile", "Kérouédan")
        : PersonNames.of("Inès", "Belval");
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return isPupil(person)
        ? List.of(Affiliation.of(Fixture.SCHOOL, Profile.PUPIL))
        : List.of(Affiliation.of(Fixture.SCHOOL, Profile.TEACHER));
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
    return isPupil(person) ? List.of(member(classOf(person), person)) : List.of();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    return Stream.concat(SmallSchool.PUPILS.stream(), Stream.of(SmallSchool.OUTSIDER))
        .filter(one -> classOf(one).equals(group))
        .filter(one -> !left.containsKey(one))
        .map(one -> member(group, one))
        .toList();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group, LocalDate day) {
    return left.entrySet().stream()
        .filter(one -> classOf(one.getKey()).equals(group) && day.isBefore(one.getValue()))
        .map(one -> member(group, one.getKey()))
        .toList();
  }

  private static GroupMembership member(GroupId group, PersonId person) {
    return new GroupMembership(group, person, Capacity.MEMBER, Period.ALWAYS, SourceName.ENT);
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return groupsIn(actor, Fixture.SCHOOL).stream()
        .filter(one -> one.id().equals(group))
        .findFirst();
  }

  @Override
  public List<Group> groupsIn(Actor actor, StructureId structure) {
    return List.of(group(SmallSchool.CLASS, "4B"), group(SmallSchool.OTHER_CLASS, "4C"));
  }

  private static Group group(GroupId id, String label) {
    return new Group(
        id, GroupKind.CLASS, Fixture.SCHOOL, label, label, List.of(), Optional.empty());
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return structure.equals(Fixture.SCHOOL)
        ? Optional.of(
            new Structure(
                structure,
                Optional.of(Fixture.SCHOOL_UAI),
                Optional.empty(),
                "Collège des Tilleuls",
                "340",
                "COLLEGE",
                "",
                "PU",
                "99",
                new PostalAddress(List.of(), "99000", "Tilleul-sur-Orge", "FR"),
                List.of(),
                List.of(),
                zone,
                true))
        : Optional.empty();
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, Uai uai) {
    return findStructure(actor, Fixture.SCHOOL);
  }

  @Override
  public List<Structure> structures(Actor actor) {
    return findStructure(actor, Fixture.SCHOOL).stream().toList();
  }
}
