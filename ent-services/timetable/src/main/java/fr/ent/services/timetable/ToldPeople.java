package fr.ent.services.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told that a lesson changed: who gives it or gave it, the pupils of its groups, and the
 * adults whom the law lets follow them; each once, whatever they are to it. Asks the directory once
 * for each group and once for all guardians.
 */
@EntService
class ToldPeople {
  private final Directory directory;

  @Inject
  ToldPeople(Directory directory) {
    this.directory = directory;
  }

  /**
   * Tell who is told, and about which pupil; about none where it is their own lesson, or that of
   * several children.
   */
  Map<PersonId, Optional<PersonId>> of(Actor house, LessonNews news) {
    var lesson = news.lesson();
    var pupils = pupils(house, news);
    var told = new LinkedHashMap<PersonId, Optional<PersonId>>();
    Stream.of(lesson.teachers(), lesson.replaced(), news.before().teachers(), pupils)
        .flatMap(Collection::stream)
        .forEach(person -> told.put(person, Optional.empty()));
    children(house, pupils)
        .forEach(
            (guardian, children) ->
                told.putIfAbsent(
                    guardian,
                    children.size() == 1 ? Optional.of(children.get(0)) : Optional.empty()));
    return told;
  }

  private List<PersonId> pupils(Actor house, LessonNews news) {
    return news.lesson().groups().stream()
        .flatMap(group -> directory.membersOf(house, group).stream())
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .filter(one -> Leave.isOpen(one, news.time().day()))
        .map(GroupMembership::person)
        .distinct()
        .toList();
  }

  private Map<PersonId, List<PersonId>> children(Actor house, List<PersonId> pupils) {
    return directory.relationsOf(house, pupils).stream()
        .filter(PupilRelation::isGuardian)
        .distinct()
        .collect(
            groupingBy(
                PupilRelation::adult, LinkedHashMap::new, mapping(PupilRelation::pupil, toList())));
  }
}
