package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonCard;
import fr.ent.api.directory.PersonLine;
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
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The directory as {@link Visibility} lets each actor see it. */
@EntService
class DefaultDirectory implements Directory {
  private final Database database;
  private final AccessPolicy access;
  private final Instance<ReadingBudget> budget;
  private final Clock clock;

  @Inject
  DefaultDirectory(
      Database database, AccessPolicy access, Instance<ReadingBudget> budget, Clock clock) {
    this.database = database;
    this.access = access;
    this.budget = budget;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return findAll(actor, List.of(person)).stream().findFirst();
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> people) {
    var found = people(actor, shelf -> shelf.findAll(people));
    budget(actor).ifPresent(one -> one.cards(actor, found.stream().map(Person::id).toList()));
    return found;
  }

  @Override
  public Map<PersonId, PersonNames> namesOf(Actor actor, Collection<PersonId> people) {
    var names = people(actor, shelf -> shelf.namesOf(people));
    budget(actor).ifPresent(one -> one.lines(actor, names.keySet()));
    return names;
  }

  @Override
  public Optional<PersonId> findByJoinKey(Actor actor, JoinKey key) {
    return people(actor, shelf -> shelf.findByJoinKey(key));
  }

  @Override
  public List<HeldKey> keysOf(Actor actor, PersonId person) {
    if (!actor.isHouse()) {
      throw new AccessRefusedException(CONSULT);
    }
    return people(actor, shelf -> shelf.keysOf(person));
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return people(actor, shelf -> shelf.affiliationsOf(person));
  }

  @Override
  public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
    return people(actor, shelf -> shelf.relationsOf(List.of(pupil)));
  }

  @Override
  public List<PupilRelation> relationsOf(Actor actor, Collection<PersonId> pupils) {
    return people(actor, shelf -> shelf.relationsOf(pupils));
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return people(actor, shelf -> shelf.pupilsOf(adult));
  }

  @Override
  public List<GroupMembership> groupsOf(Actor actor, PersonId person) {
    return people(actor, shelf -> shelf.groupsOf(person));
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    return people(actor, shelf -> shelf.membersOf(group, LocalDate.now(clock)));
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group, LocalDate day) {
    return people(actor, shelf -> shelf.membersOf(group, day));
  }

  @Override
  public List<Course> coursesOf(Actor actor, PersonId teacher) {
    return people(actor, shelf -> shelf.coursesOf(teacher));
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return places(actor, shelf -> shelf.findGroup(group));
  }

  @Override
  public List<Group> groupsIn(Actor actor, StructureId structure) {
    return places(actor, shelf -> shelf.groupsIn(structure));
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return places(actor, shelf -> shelf.findStructure(structure));
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, Uai uai) {
    return places(actor, shelf -> shelf.findStructure(uai));
  }

  @Override
  public List<Structure> structures(Actor actor) {
    return places(actor, PlacesShelf::structures);
  }

  @Override
  public Optional<Mef> findMef(Actor actor, MefCode code) {
    return places(actor, shelf -> shelf.findMef(code));
  }

  @Override
  public Optional<SchoolSubject> findSubject(Actor actor, SubjectCode code) {
    return places(actor, shelf -> shelf.findSubject(code));
  }

  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    var seen = seen(actor);
    var page = ask(actor, handle -> new PersonSearch(handle, seen).search(query));
    var shown = page.people().stream().map(PersonLine::person).toList();
    if (seen.isWalk(query)) {
      budget(actor).ifPresent(one -> one.cards(actor, shown));
    } else {
      budget(actor).ifPresent(one -> one.lines(actor, shown));
    }
    return page;
  }

  @Override
  public Optional<PersonCard> card(Actor actor, PersonId person) {
    var seen = seen(actor);
    var card = ask(actor, handle -> new PersonCards(handle, seen).find(person));
    if (card.isPresent()) {
      budget(actor).ifPresent(one -> one.cards(actor, List.of(person)));
    }
    return card;
  }

  /** Whoever embeds the directory without accounts may count readings or not; the house never. */
  private Optional<ReadingBudget> budget(Actor actor) {
    return actor.isHouse() || budget.isUnsatisfied() ? Optional.empty() : Optional.of(budget.get());
  }

  private <T> T people(Actor actor, Function<PeopleShelf, T> work) {
    var seen = seen(actor);
    return ask(actor, handle -> work.apply(new PeopleShelf(handle, seen)));
  }

  private <T> T places(Actor actor, Function<PlacesShelf, T> work) {
    var seen = seen(actor);
    return ask(actor, handle -> work.apply(new PlacesShelf(handle, seen)));
  }

  private Visibility seen(Actor actor) {
    return Visibility.of(actor, access, clock);
  }

  private <T> T ask(Actor actor, Function<Handle, T> work) {
    return database.inTerritory(actor.territory(), work);
  }
}
