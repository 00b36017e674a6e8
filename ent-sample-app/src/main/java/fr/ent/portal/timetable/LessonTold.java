package fr.ent.portal.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.Collision;
import fr.ent.api.timetable.LessonChange;
import fr.ent.portal.timetable.LessonOfView.Done;
import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.web.Frame;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;

/** Says in words what was done to a lesson, and what it falls together with. */
@Shared
public class LessonTold {
  private static final int FOUND = 8;

  private final Directory directory;
  private final LessonFaces faces;

  @Inject
  public LessonTold(Directory directory, LessonFaces faces) {
    this.directory = directory;
    this.faces = faces;
  }

  /** Find teachers whom the actor may know of by part of their names. */
  List<Choice> teachers(Actor actor, String looked) {
    var page = directory.search(actor, PersonQuery.of(looked).as(Profile.TEACHER).size(FOUND));
    return page.people().stream()
        .map(one -> new Choice(one.person().toString(), Names.person(one.name())))
        .toList();
  }

  /** Tell whether the actor may know of people: an id alone names nobody. */
  boolean knows(Actor actor, List<PersonId> people) {
    return directory.namesOf(actor, people).keySet().containsAll(people);
  }

  List<Done> history(Frame f, Actor actor, List<LessonChange> changes) {
    var names = faces.called(actor.territory(), changes.stream().map(LessonChange::by).toList());
    return changes.stream()
        .map(
            one ->
                new Done(
                    f.say("lesson.history." + one.kind()),
                    names.getOrDefault(one.by(), ""),
                    f.moment(one.at()),
                    one.note()))
        .toList();
  }

  List<String> effects(Frame f, Actor actor, List<Collision> collisions) {
    return collisions.stream().map(one -> effect(f, actor, one)).distinct().toList();
  }

  private String effect(Frame f, Actor actor, Collision one) {
    var hours =
        f.words().hour(one.time().from().toLocalTime())
            + " – "
            + f.words().hour(one.time().to().toLocalTime());
    return f.say("lesson.effect." + one.kind(), what(actor, one), hours);
  }

  private String what(Actor actor, Collision one) {
    return switch (one.kind()) {
      case ROOM -> one.what();
      case TEACHER -> {
        var person = PersonId.of(one.what());
        yield faces.called(actor.territory(), List.of(person)).getOrDefault(person, "");
      }
      case GROUP ->
          directory
              .findGroup(Actor.house(actor.territory()), GroupId.of(one.what()))
              .map(Group::label)
              .map(Names::group)
              .orElse("");
    };
  }
}
