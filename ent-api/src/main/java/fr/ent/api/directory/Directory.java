package fr.ent.api.directory;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
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
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Who is who (fr: annuaire).
 *
 * <p>Safe for use by several threads. What an actor may not know of is not found. The house ({@link
 * Actor#house}) knows everything of its territory. Days are those of the school; an answer holds
 * for the day of the question. Contact details are left out of a {@link Person} that the actor may
 * know of but not write to. Lists cannot be changed.
 *
 * <p>People who are shown are counted ({@link fr.ent.api.access.ReadingBudget}): lines of a search
 * and names as lines, everything else and a search without text as cards. An account that was shown
 * more than usual meets {@link fr.ent.api.access.TooMuchReadException}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Directory {
  /** See everybody of a structure, whatever one's own profile. */
  Right CONSULT = new Right("directory:consult");

  /** Find a person, or nothing if there is none that the actor may know of. */
  Optional<Person> find(Actor actor, PersonId person);

  /** Find several people at once, in no order; those not found are left out. */
  List<Person> findAll(Actor actor, Collection<PersonId> people);

  /** Tell what several people are called; those not found are left out. */
  default Map<PersonId, PersonNames> namesOf(Actor actor, Collection<PersonId> people) {
    return findAll(actor, people).stream().collect(toUnmodifiableMap(Person::id, Person::names));
  }

  /** Find whom a key stands for today; a key of a merged record leads to the surviving one. */
  Optional<PersonId> findByJoinKey(Actor actor, JoinKey key);

  /**
   * List the keys that a person holds or has held.
   *
   * @throws fr.ent.api.access.AccessRefusedException if anybody but the house asks
   */
  List<HeldKey> keysOf(Actor actor, PersonId person);

  /** List where a person belongs today, main structure first. */
  List<Affiliation> affiliationsOf(Actor actor, PersonId person);

  /**
   * List the adults related to a pupil today, legal guardians first; each with the legal level that
   * counts, which is none once the pupil is of age, unless {@link AdultPupils the pupil lets
   * guardians follow}.
   */
  List<PupilRelation> relationsOf(Actor actor, PersonId pupil);

  /** List the adults related to several pupils today, as told of each; in no order of pupils. */
  default List<PupilRelation> relationsOf(Actor actor, Collection<PersonId> pupils) {
    return pupils.stream()
        .distinct()
        .flatMap(pupil -> relationsOf(actor, pupil).stream())
        .collect(toUnmodifiableList());
  }

  /** List the pupils that an adult is related to today, with the legal level that counts. */
  List<PupilRelation> pupilsOf(Actor actor, PersonId adult);

  /** List the classes and groups of a person today, classes first. */
  List<GroupMembership> groupsOf(Actor actor, PersonId person);

  /** List who is in a class or group today. */
  List<GroupMembership> membersOf(Actor actor, GroupId group);

  /**
   * List who was in a class or group on some day, those who have left since too. A directory that
   * keeps no past tells of those of today who were.
   */
  default List<GroupMembership> membersOf(Actor actor, GroupId group, LocalDate day) {
    return membersOf(actor, group).stream()
        .filter(one -> one.period().contains(day))
        .collect(toUnmodifiableList());
  }

  /** List what a teacher teaches today. */
  List<Course> coursesOf(Actor actor, PersonId teacher);

  /** Find a class or group, or nothing if there is none that the actor may know of. */
  Optional<Group> findGroup(Actor actor, GroupId group);

  /** List the classes and groups of a structure, by kind and code. */
  List<Group> groupsIn(Actor actor, StructureId structure);

  /** Find a structure, or nothing if there is none that the actor may know of. */
  Optional<Structure> findStructure(Actor actor, StructureId structure);

  /** Find a structure by its national code. */
  Optional<Structure> findStructure(Actor actor, Uai uai);

  /** List the structures that the actor may know of, by name. */
  List<Structure> structures(Actor actor);

  /** Find a level and track of study. */
  Optional<Mef> findMef(Actor actor, MefCode code);

  /** Find a subject. */
  Optional<SchoolSubject> findSubject(Actor actor, SubjectCode code);

  /**
   * Search people by part of their names, among those that the actor may know of: the parts in any
   * order, without accents or case, page after page. Parts of one or two letters begin a word. Of a
   * single part, whose names begin with it come first; otherwise people come by their first names.
   */
  PersonPage search(Actor actor, PersonQuery query);

  /** Draw the card of a person, or nothing if there is none that the actor may know of. */
  Optional<PersonCard> card(Actor actor, PersonId person);
}
