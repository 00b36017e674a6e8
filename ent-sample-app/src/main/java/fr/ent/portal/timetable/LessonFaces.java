package fr.ent.portal.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonState;
import fr.ent.portal.words.Shared;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says lessons in words. Who gives a lesson that one may see is told with it. */
@Shared
public class LessonFaces {
  private final Directory directory;

  @Inject
  public LessonFaces(Directory directory) {
    this.directory = directory;
  }

  /** Put lessons in words, in their order. */
  public List<LessonView> of(TerritoryId territory, Words words, List<Lesson> lessons) {
    var people =
        called(
            territory,
            lessons.stream()
                .flatMap(one -> Stream.concat(one.teachers().stream(), one.replaced().stream()))
                .toList());
    var groups = groups(territory, lessons);
    return lessons.stream().map(one -> view(words, one, people, groups)).toList();
  }

  private static LessonView view(
      Words words, Lesson lesson, Map<PersonId, String> people, Map<GroupId, String> groups) {
    return new LessonView(
        lesson,
        words.hour(lesson.time().from().toLocalTime()),
        words.hour(lesson.time().from().toLocalTime())
            + " – "
            + words.hour(lesson.time().to().toLocalTime()),
        Names.subject(lesson.title()),
        words.list(lesson.groups().stream().map(one -> groups.getOrDefault(one, "")).toList()),
        words.list(told(lesson.teachers(), people)),
        words.list(lesson.rooms()),
        state(words, lesson, people));
  }

  private static String state(Words words, Lesson lesson, Map<PersonId, String> people) {
    if (lesson.state() == LessonState.PLANNED) {
      return "";
    }
    if (lesson.state() == LessonState.CANCELLED) {
      return words.say("lesson.cancelled");
    }
    if (lesson.replaced().isEmpty()) {
      return words.say("lesson.changed");
    }
    var away = words.list(told(lesson.replaced(), people));
    return lesson.teachers().isEmpty()
        ? words.say("lesson.away", away)
        : words.say("lesson.replaced", words.list(told(lesson.teachers(), people)), away);
  }

  private static List<String> told(List<PersonId> ids, Map<PersonId, String> people) {
    return ids.stream()
        .filter(people::containsKey)
        .map(one -> people.getOrDefault(one, ""))
        .toList();
  }

  /** Tell how teachers are called: {@code Mme Belval}. */
  public Map<PersonId, String> called(TerritoryId territory, Collection<PersonId> ids) {
    var few = ids.stream().distinct().toList();
    return few.isEmpty()
        ? Map.of()
        : directory.findAll(Actor.house(territory), few).stream()
            .collect(Collectors.toUnmodifiableMap(Person::id, LessonFaces::called));
  }

  private static String called(Person adult) {
    return Names.person(
        adult.civility().isEmpty()
            ? adult.names().display()
            : adult.civility() + "\u00a0" + adult.names().last());
  }

  private Map<GroupId, String> groups(TerritoryId territory, List<Lesson> lessons) {
    return lessons.stream()
        .map(Lesson::structure)
        .distinct()
        .flatMap(school -> directory.groupsIn(Actor.house(territory), school).stream())
        .collect(Collectors.toUnmodifiableMap(Group::id, one -> Names.group(one.label())));
  }
}
