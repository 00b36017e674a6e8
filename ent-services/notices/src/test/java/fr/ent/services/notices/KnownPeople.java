package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.paper.BlankDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A directory that knows whom a test has told it of, and lets everybody know. */
@ApplicationScoped
public class KnownPeople extends BlankDirectory {
  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
  private final Map<StructureId, Structure> structures = new ConcurrentHashMap<>();
  private final Map<PersonId, StructureId> pupils = new ConcurrentHashMap<>();
  private final List<PupilRelation> relations = new CopyOnWriteArrayList<>();

  /** Somebody with these ways to be reached. */
  PersonId enter(String first, String mail, String mobile) {
    return enter(PersonId.random(), first, mail, mobile);
  }

  PersonId enter(PersonId id, String first, String mail, String mobile) {
    var phones =
        mobile.isEmpty()
            ? List.<PhoneNumber>of()
            : List.of(new PhoneNumber(PhoneNumber.Kind.SMS, mobile));
    var address =
        new PostalAddress(List.of("3 allée des Tilleuls"), "99000", "Tilleuls-sur-Mer", "");
    var contacts =
        new Contacts(
            Optional.empty(),
            mail.isEmpty() ? Optional.empty() : Optional.of(EmailAddress.of(mail)),
            Optional.empty(),
            phones,
            Optional.of(address));
    people.put(
        id,
        new Person(
            id,
            PersonStatus.PRESENT,
            PersonNames.of(first, "Belval"),
            "",
            Optional.empty(),
            Optional.empty(),
            contacts,
            Optional.empty()));
    return id;
  }

  /** A guardian of a pupil of a school. */
  void relate(PersonId guardian, PersonId pupil, StructureId school) {
    pupils.put(pupil, school);
    relations.add(
        new PupilRelation(
            pupil,
            guardian,
            "1",
            Kinship.MOTHER,
            LegalLevel.LEGAL_GUARDIAN,
            false,
            true,
            false,
            SourceName.ENT,
            Period.ALWAYS));
  }

  void leave(PersonId id) {
    people.remove(id);
  }

  StructureId school(String name, String zone) {
    return school(StructureId.random(), name, zone);
  }

  StructureId school(StructureId id, String name, String zone) {
    structures.put(
        id,
        new Structure(
            id,
            Optional.empty(),
            Optional.empty(),
            name,
            "340",
            "Collège",
            "",
            "PU",
            "99",
            new PostalAddress(List.of(), "", "", ""),
            List.of(),
            List.of(),
            ZoneId.of(zone),
            true));
    return id;
  }

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> asked) {
    return asked.stream().flatMap(one -> Optional.ofNullable(people.get(one)).stream()).toList();
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return relations.stream().filter(one -> one.adult().equals(adult)).toList();
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return Optional.ofNullable(pupils.get(person)).stream()
        .map(school -> Affiliation.of(school, Profile.PUPIL))
        .toList();
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return Optional.ofNullable(structures.get(structure));
  }

  @Override
  public List<Structure> structures(Actor actor) {
    return List.copyOf(structures.values());
  }
}
