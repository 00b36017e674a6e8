package fr.ent.portal.paper;

import static fr.ent.portal.paper.PaperSchool.BROTHER;
import static fr.ent.portal.paper.PaperSchool.COLLEGE;
import static fr.ent.portal.paper.PaperSchool.EVERYBODY;
import static fr.ent.portal.paper.PaperSchool.FOURTH;
import static fr.ent.portal.paper.PaperSchool.GUARDIAN;
import static fr.ent.portal.paper.PaperSchool.LYCEE;
import static fr.ent.portal.paper.PaperSchool.PUPIL;
import static fr.ent.portal.paper.PaperSchool.SECOND;
import static fr.ent.portal.paper.PaperSchool.TEACHER;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonCard;
import fr.ent.api.directory.PersonCard.Place;
import fr.ent.api.directory.PersonCard.Tie;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.HeldKey;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of six people that everybody may know of; nobody of them is a pupil of age. */
@Singleton
public class PaperDirectory implements Directory, AdultPupils {
  @Override
  public boolean isOfAge(Actor actor) {
    return false;
  }

  @Override
  public boolean guardiansFollow(Actor actor) {
    throw new AccessRefusedException(DECIDE);
  }

  @Override
  public void letGuardiansFollow(Actor actor) {
    throw new AccessRefusedException(DECIDE);
  }

  @Override
  public void stopGuardians(Actor actor) {
    throw new AccessRefusedException(DECIDE);
  }

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return EVERYBODY.stream().filter(one -> one.id().equals(person)).findFirst();
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> people) {
    return EVERYBODY.stream().filter(one -> people.contains(one.id())).toList();
  }

  @Override
  public Optional<PersonId> findByJoinKey(Actor actor, JoinKey key) {
    return Optional.empty();
  }

  @Override
  public List<HeldKey> keysOf(Actor actor, PersonId person) {
    return List.of();
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return List.of(PaperSchool.hat(person));
  }

  @Override
  public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
    return List.of();
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return adult.equals(GUARDIAN.id())
        ? Stream.of(PUPIL, BROTHER).map(child -> relation(child.id())).toList()
        : List.of();
  }

  private static PupilRelation relation(PersonId child) {
    return new PupilRelation(
        child,
        GUARDIAN.id(),
        "2",
        Kinship.MOTHER,
        LegalLevel.LEGAL_GUARDIAN,
        true,
        true,
        true,
        SourceName.MENESR,
        Period.ALWAYS);
  }

  @Override
  public List<GroupMembership> groupsOf(Actor actor, PersonId person) {
    return Stream.of(FOURTH, SECOND)
        .flatMap(group -> membersOf(actor, group.id()).stream())
        .filter(member -> member.person().equals(person))
        .toList();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    return group.equals(FOURTH.id())
        ? List.of(
            member(group, PUPIL, Capacity.MEMBER), member(group, TEACHER, Capacity.FORM_TEACHER))
        : List.of(member(group, BROTHER, Capacity.MEMBER));
  }

  private static GroupMembership member(GroupId group, Person person, Capacity capacity) {
    return new GroupMembership(group, person.id(), capacity, Period.ALWAYS, SourceName.MENESR);
  }

  @Override
  public List<Course> coursesOf(Actor actor, PersonId teacher) {
    return List.of();
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return Stream.of(FOURTH, SECOND).filter(one -> one.id().equals(group)).findFirst();
  }

  @Override
  public List<Group> groupsIn(Actor actor, StructureId structure) {
    return List.of(FOURTH);
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return structures(actor).stream().filter(one -> one.id().equals(structure)).findFirst();
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, Uai uai) {
    return structures(actor).stream().filter(one -> one.uai().equals(Optional.of(uai))).findFirst();
  }

  @Override
  public List<Structure> structures(Actor actor) {
    return List.of(COLLEGE, LYCEE);
  }

  @Override
  public Optional<Mef> findMef(Actor actor, MefCode code) {
    return Optional.empty();
  }

  @Override
  public Optional<SchoolSubject> findSubject(Actor actor, SubjectCode code) {
    return Optional.empty();
  }

  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    var text = query.text().toLowerCase(Locale.ROOT);
    var found =
        EVERYBODY.stream()
            .filter(one -> one.names().display().toLowerCase(Locale.ROOT).contains(text))
            .map(one -> line(actor, one))
            .filter(line -> query.profile().map(line.profile()::equals).orElse(true))
            .toList();
    return new PersonPage(found, found.size(), "");
  }

  private PersonLine line(Actor actor, Person person) {
    var hat = PaperSchool.hat(person.id());
    var classes =
        groupsOf(actor, person.id()).stream()
            .flatMap(one -> findGroup(actor, one.group()).stream())
            .map(Group::label)
            .toList();
    var school = findStructure(actor, hat.structure()).orElseThrow().name();
    return new PersonLine(person.id(), name(person), hat.profile(), school, classes);
  }

  private static String name(Person person) {
    var civility = person.civility();
    return (civility.isEmpty() ? "" : civility + " ") + person.names().display();
  }

  @Override
  public Optional<PersonCard> card(Actor actor, PersonId person) {
    return find(actor, person)
        .map(
            one -> {
              var line = line(actor, one);
              var mail = EmailAddress.of(one.names().first().charAt(0) + "@example.org");
              return new PersonCard(
                  one.id(),
                  line.name(),
                  List.of(new Place(line.structure(), line.profile(), List.of())),
                  line.classes(),
                  List.of(new Tie(Tie.Kind.FORM_TEACHER, "Inès", "Français")),
                  new Contacts(
                      Optional.of(mail),
                      Optional.empty(),
                      Optional.empty(),
                      List.of(),
                      Optional.empty()));
            });
  }
}
