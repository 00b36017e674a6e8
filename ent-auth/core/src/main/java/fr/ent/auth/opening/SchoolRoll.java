package fr.ent.auth.opening;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the directory knows today of a school, its pupils and their guardians. */
@EntService
class SchoolRoll {
  private final Directory directory;
  private final Clock clock;

  @Inject
  SchoolRoll(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** The day it is on the clock of a school. */
  LocalDate today(TerritoryId territory, StructureId school) {
    return LocalDate.ofInstant(clock.instant(), zone(territory, school));
  }

  ZoneId zone(TerritoryId territory, StructureId school) {
    return directory
        .findStructure(Actor.house(territory), school)
        .map(Structure::zone)
        .orElse(clock.getZone());
  }

  boolean isClassOf(TerritoryId territory, GroupId group, StructureId school) {
    return directory
        .findGroup(Actor.house(territory), group)
        .filter(one -> one.kind() == GroupKind.CLASS && one.structure().equals(school))
        .isPresent();
  }

  Optional<Mef> mef(TerritoryId territory, MefCode code) {
    return directory.findMef(Actor.house(territory), code);
  }

  Set<GroupId> classesOf(TerritoryId territory, PersonId pupil) {
    return directory.groupsOf(Actor.house(territory), pupil).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .map(GroupMembership::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<MefCode> mefOf(TerritoryId territory, PersonId pupil) {
    return directory.find(Actor.house(territory), pupil).flatMap(SchoolRoll::mef);
  }

  private static Optional<MefCode> mef(Person person) {
    return person.schooling().flatMap(Schooling::mef);
  }

  /** The pupils of a school whose legal guardian somebody is. */
  List<PersonId> childrenAt(TerritoryId territory, PersonId guardian, StructureId school) {
    var house = Actor.house(territory);
    return directory.pupilsOf(house, guardian).stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil)
        .filter(
            pupil ->
                directory.affiliationsOf(house, pupil).stream()
                    .anyMatch(hat -> isPupilAt(hat, school)))
        .toList();
  }

  private static boolean isPupilAt(Affiliation hat, StructureId school) {
    return hat.structure().equals(school) && hat.profile().equals(Profile.PUPIL);
  }

  long guardiansOf(TerritoryId territory, List<PersonId> pupils) {
    var house = Actor.house(territory);
    return pupils.stream()
        .flatMap(pupil -> directory.relationsOf(house, pupil).stream())
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::adult)
        .distinct()
        .count();
  }

  /** The pupils of the classes of a school, with what they study. */
  Map<PersonId, Optional<MefCode>> pupils(TerritoryId territory, StructureId school) {
    var house = Actor.house(territory);
    var classes =
        directory.groupsIn(house, school).stream()
            .filter(one -> one.kind() == GroupKind.CLASS)
            .map(Group::id);
    var ids = classes.flatMap(one -> members(territory, one)).distinct().toList();
    return directory.findAll(house, ids).stream()
        .collect(toUnmodifiableMap(Person::id, SchoolRoll::mef));
  }

  Stream<PersonId> members(TerritoryId territory, GroupId group) {
    return directory.membersOf(Actor.house(territory), group).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .map(GroupMembership::person);
  }

  List<Mef> mefs(TerritoryId territory, StructureId school) {
    return pupils(territory, school).values().stream()
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(code -> mef(territory, code).stream())
        .sorted(Comparator.comparing(Mef::label).thenComparing(one -> one.code().value()))
        .toList();
  }
}
