package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.Fixture;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is who and who is whose, as a test enters it: the facts behind {@link TownDirectory}. */
@Singleton
public class SmallTown {
  final Map<StructureId, ZoneId> schools = new ConcurrentHashMap<>();
  final Map<GroupId, StructureId> groups = new ConcurrentHashMap<>();
  final Map<PersonId, Affiliation> hats = new ConcurrentHashMap<>();
  final List<GroupMembership> members = new CopyOnWriteArrayList<>();
  final List<PupilRelation> relations = new CopyOnWriteArrayList<>();
  final Set<PersonId> ofAge = ConcurrentHashMap.newKeySet();

  void school(StructureId school, String zone) {
    schools.put(school, ZoneId.of(zone));
  }

  GroupId group(StructureId school) {
    var group = GroupId.random();
    groups.put(group, school);
    return group;
  }

  Actor enter(StructureId school, Profile profile) {
    var person = PersonId.random();
    hats.put(person, Affiliation.of(school, profile));
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(school, profile));
  }

  void join(GroupId group, Actor person, Capacity capacity) {
    members.add(
        new GroupMembership(group, person.person(), capacity, Period.ALWAYS, SourceName.ENT));
  }

  void relate(PersonId pupil, PersonId adult, LegalLevel level) {
    relations.removeIf(one -> one.pupil().equals(pupil) && one.adult().equals(adult));
    relations.add(
        new PupilRelation(
            pupil,
            adult,
            "10",
            Kinship.MOTHER,
            level,
            false,
            false,
            false,
            SourceName.ENT,
            Period.ALWAYS));
  }

  Structure structure(StructureId id) {
    return new Structure(
        id,
        Optional.empty(),
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
        schools.getOrDefault(id, ZoneId.of("Europe/Paris")),
        true);
  }

  Optional<Group> found(GroupId group) {
    return Optional.ofNullable(groups.get(group))
        .map(
            school ->
                new Group(group, GroupKind.CLASS, school, "4B", "4B", List.of(), Optional.empty()));
  }

  /** Tell whether an actor is tied to a target as the house means it. */
  boolean isTied(Actor actor, Ground ground, AccessTarget target) {
    return switch (ground) {
      case SELF -> target.equals(actor.person());
      case OWN_CHILD ->
          relations.stream()
              .anyMatch(
                  one ->
                      one.isGuardian()
                          && !ofAge.contains(one.pupil())
                          && one.adult().equals(actor.person())
                          && one.pupil().equals(target));
      case TAUGHT -> shares(actor, target, List.of(Capacity.TEACHER, Capacity.FORM_TEACHER));
      case FORM_CLASS -> shares(actor, target, List.of(Capacity.FORM_TEACHER));
      case STRUCTURE -> isHere(actor.affiliation().orElseThrow().structure(), target);
    };
  }

  private boolean shares(Actor actor, AccessTarget target, List<Capacity> as) {
    return members.stream()
        .filter(one -> one.person().equals(actor.person()) && as.contains(one.capacity()))
        .anyMatch(one -> one.group().equals(target) || isMember(one.group(), target));
  }

  private boolean isMember(GroupId group, AccessTarget target) {
    return members.stream()
        .anyMatch(
            one ->
                one.group().equals(group)
                    && one.person().equals(target)
                    && one.capacity() == Capacity.MEMBER);
  }

  private boolean isHere(StructureId here, AccessTarget target) {
    return target.equals(here)
        || (target instanceof GroupId group && here.equals(groups.get(group)))
        || (target instanceof PersonId person
            && Optional.ofNullable(hats.get(person))
                .filter(hat -> hat.structure().equals(here))
                .isPresent());
  }
}
