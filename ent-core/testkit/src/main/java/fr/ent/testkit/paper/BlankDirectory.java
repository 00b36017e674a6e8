package fr.ent.testkit.paper;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonCard;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.HeldKey;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A directory that knows nobody, for a test to extend with what it tells; several people are found
 * as one is.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class BlankDirectory implements Directory {
  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return Optional.empty();
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> asked) {
    return asked.stream().flatMap(one -> find(actor, one).stream()).toList();
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
    return List.of();
  }

  @Override
  public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
    return List.of();
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return List.of();
  }

  @Override
  public List<GroupMembership> groupsOf(Actor actor, PersonId person) {
    return List.of();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    return List.of();
  }

  @Override
  public List<Course> coursesOf(Actor actor, PersonId teacher) {
    return List.of();
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return Optional.empty();
  }

  @Override
  public List<Group> groupsIn(Actor actor, StructureId structure) {
    return List.of();
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return Optional.empty();
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, Uai uai) {
    return Optional.empty();
  }

  @Override
  public List<Structure> structures(Actor actor) {
    return List.of();
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
    return new PersonPage(List.of(), 0, "");
  }

  @Override
  public Optional<PersonCard> card(Actor actor, PersonId person) {
    return Optional.empty();
  }
}
