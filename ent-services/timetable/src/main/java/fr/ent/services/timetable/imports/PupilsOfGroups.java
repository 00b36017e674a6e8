package fr.ent.services.timetable.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import java.util.AbstractMap.SimpleEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is in the classes and groups of a school today, and by which prints files may name them.
 *
 * @param byPrint of two pupils who share a print both
 */
record PupilsOfGroups(Map<GroupId, Set<PersonId>> members, Map<String, Set<PersonId>> byPrint) {
  static PupilsOfGroups of(Directory directory, Actor house, List<Group> groups) {
    var members =
        groups.stream()
            .collect(
                toMap(
                    Group::id,
                    group ->
                        directory.membersOf(house, group.id()).stream()
                            .filter(one -> one.capacity() == Capacity.MEMBER)
                            .map(GroupMembership::person)
                            .collect(toSet())));
    var everybody = members.values().stream().flatMap(Collection::stream).collect(toSet());
    var byPrint =
        directory.findAll(house, everybody).stream()
            .flatMap(one -> printsOf(one).map(print -> new SimpleEntry<>(print, one.id())))
            .collect(groupingBy(SimpleEntry::getKey, mapping(SimpleEntry::getValue, toSet())));
    return new PupilsOfGroups(members, byPrint);
  }

  private static Stream<String> printsOf(Person one) {
    var names = one.names();
    return one.birthDate().stream()
        .flatMap(
            birth ->
                Stream.of(names.first(), names.called())
                    .flatMap(
                        first ->
                            Stream.of(names.last(), names.birth())
                                .filter(last -> !last.isEmpty())
                                .map(last -> PupilPrint.of(first, last, birth))))
        .distinct();
  }

  boolean areExactly(Group group, Set<String> prints) {
    var named = new HashSet<PersonId>();
    for (var print : prints) {
      var answering = byPrint.getOrDefault(print, Set.of());
      if (answering.size() != 1) {
        return false;
      }
      named.addAll(answering);
    }
    return named.size() == prints.size() && named.equals(members.get(group.id()));
  }
}
