package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** In which class the pupils of a school are today, and what they study. */
@EntService
class PupilPlaces {
  private final Directory directory;

  @Inject
  PupilPlaces(Directory directory) {
    this.directory = directory;
  }

  Map<PersonId, GroupId> of(TerritoryId territory, StructureId structure) {
    var house = Actor.house(territory);
    var classes = new HashMap<PersonId, GroupId>();
    directory.groupsIn(house, structure).stream()
        .filter(group -> group.kind() == GroupKind.CLASS)
        .flatMap(group -> directory.membersOf(house, group.id()).stream())
        .filter(member -> member.capacity() == Capacity.MEMBER)
        .forEach(member -> classes.put(member.person(), member.group()));
    return classes;
  }

  /** Tell what is known of pupils as pupils; of whom nothing is known, nothing is told. */
  Map<PersonId, Schooling> schooling(TerritoryId territory, Collection<PersonId> pupils) {
    var known = new HashMap<PersonId, Schooling>();
    directory
        .findAll(Actor.house(territory), pupils)
        .forEach(one -> one.schooling().ifPresent(schooling -> known.put(one.id(), schooling)));
    return known;
  }
}
