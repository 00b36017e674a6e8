package fr.ent.portal.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.timetable.WeekView.Choices;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor.Child;
import fr.ent.portal.web.Visitor.Hat;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose timetables somebody may choose between. */
@Shared
public class WhoseChoices {
  private final Timetable timetable;
  private final Directory directory;
  private final AccessPolicy access;
  private final LessonFaces faces;

  @Inject
  public WhoseChoices(
      Timetable timetable, Directory directory, AccessPolicy access, LessonFaces faces) {
    this.timetable = timetable;
    this.directory = directory;
    this.access = access;
    this.faces = faces;
  }

  /** The children of a guardian; oneself and one's classes for a pupil or teacher. */
  List<Choice> tabs(Visit visit) {
    var who = visit.visitor();
    var tabs = new ArrayList<Choice>();
    if (isOf(visit, Profile.GUARDIAN)) {
      for (var child : who.children()) {
        tabs.add(new Choice(person(child.person()), child.first()));
      }
      who.children().stream()
          .flatMap(child -> child.classes().stream())
          .distinct()
          .forEach(one -> tabs.add(new Choice("group:" + one.id(), one.label())));
    } else if (isOf(visit, Profile.PUPIL) || isOf(visit, Profile.TEACHER)) {
      tabs.add(new Choice(person(visit.actor().person()), visit.frame().say("timetable.mine")));
      who.hat().map(Hat::classes).orElse(List.of()).stream()
          .limit(12)
          .forEach(one -> tabs.add(new Choice("group:" + one.id(), one.label())));
    }
    return tabs;
  }

  private static String person(PersonId person) {
    return "person:" + person;
  }

  private static boolean isOf(Visit visit, Profile profile) {
    return visit.visitor().profile().filter(profile::equals).isPresent();
  }

  /** Classes, teachers and rooms of the school, for those who may see all of it. */
  List<Choices> of(Visit visit, LocalDate monday) {
    var actor = visit.actor();
    var school = visit.visitor().hat().map(hat -> hat.affiliation().structure());
    if (school.isEmpty() || !access.allows(actor, Timetable.CONSULT, school.get())) {
      return List.of();
    }
    var lessons = timetable.lessonsIn(actor, school.get(), monday, monday.plusDays(6));
    return List.of(
        new Choices("classes", classes(actor, school.get())),
        new Choices("teachers", teachers(actor, lessons)),
        new Choices("rooms", rooms(school.get(), lessons)));
  }

  private List<Choice> classes(Actor actor, StructureId school) {
    return directory.groupsIn(actor, school).stream()
        .filter(one -> one.kind() == GroupKind.CLASS || one.kind() == GroupKind.TEACHING)
        .map(one -> new Choice("group:" + one.id(), Names.group(one.label())))
        .toList();
  }

  private List<Choice> teachers(Actor actor, List<Lesson> lessons) {
    var ids = lessons.stream().flatMap(one -> one.teachers().stream()).toList();
    return faces.called(actor.territory(), ids).entrySet().stream()
        .map(one -> new Choice(person(one.getKey()), one.getValue()))
        .sorted(Comparator.comparing(one -> one.name().replaceFirst("^\\S+\u00a0", "")))
        .toList();
  }

  private static List<Choice> rooms(StructureId school, List<Lesson> lessons) {
    return lessons.stream()
        .flatMap(one -> one.rooms().stream())
        .distinct()
        .sorted()
        .map(one -> new Choice("room:" + school + ":" + one, one))
        .toList();
  }

  /** Whose timetable is shown where nobody's is asked for. */
  Optional<Whose> first(Visit visit, List<Choices> chooser) {
    return tabs(visit).stream()
        .findFirst()
        .or(() -> chooser.stream().flatMap(one -> one.choices().stream()).findFirst())
        .map(one -> Whose.of(one.code()));
  }

  /** Tell what whose is called; whoever may see a timetable may know whose it is. */
  String name(Visit visit, Whose whose) {
    var house = Actor.house(visit.actor().territory());
    if (whose instanceof Whose.OfGroup of) {
      return directory
          .findGroup(house, of.group())
          .map(Group::label)
          .map(Names::group)
          .orElseThrow(NoSuchPageException::new);
    }
    if (whose instanceof Whose.OfRoom of) {
      return visit.frame().say("timetable.room", of.room());
    }
    var person = ((Whose.OfPerson) whose).person();
    return person.equals(visit.actor().person())
        ? visit.visitor().name()
        : directory
            .find(house, person)
            .map(one -> Names.person(one.names().display()))
            .orElseThrow(NoSuchPageException::new);
  }

  /** Tell whether a timetable may go into the agenda of who is looking. */
  boolean isOwn(Visit visit, Whose whose) {
    return whose instanceof Whose.OfPerson of
        && (of.person().equals(visit.actor().person())
            || visit.visitor().children().stream()
                .map(Child::person)
                .anyMatch(of.person()::equals));
  }

  /** Tell whether a lesson may be added at the school whose hat is worn. */
  boolean mayAdd(Visit visit) {
    return visit
        .visitor()
        .hat()
        .map(hat -> hat.affiliation().structure())
        .filter(school -> access.allows(visit.actor(), Timetable.CHANGE, school))
        .isPresent();
  }
}
