package fr.ent.portal.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.portal.web.NoSuchPageException;
import java.time.LocalDate;
import java.util.List;

/** Whose timetable is looked at: {@code person:ID}, {@code group:ID}, {@code room:SCHOOL:NAME}. */
public sealed interface Whose {
  /** Tell the form that addresses and fields carry. */
  String code();

  /** Ask for the lessons. */
  List<Lesson> lessons(Timetable timetable, Actor actor, LocalDate first, LocalDate last);

  /** A pupil or teacher. */
  record OfPerson(PersonId person) implements Whose {
    @Override
    public String code() {
      return "person:" + person;
    }

    @Override
    public List<Lesson> lessons(Timetable timetable, Actor actor, LocalDate first, LocalDate last) {
      return timetable.lessonsOf(actor, person, first, last);
    }
  }

  /** A class or group. */
  record OfGroup(GroupId group) implements Whose {
    @Override
    public String code() {
      return "group:" + group;
    }

    @Override
    public List<Lesson> lessons(Timetable timetable, Actor actor, LocalDate first, LocalDate last) {
      return timetable.lessonsOf(actor, group, first, last);
    }
  }

  /** A room. */
  record OfRoom(StructureId school, String room) implements Whose {
    @Override
    public String code() {
      return "room:" + school + ":" + room;
    }

    @Override
    public List<Lesson> lessons(Timetable timetable, Actor actor, LocalDate first, LocalDate last) {
      return timetable.lessonsIn(actor, school, room, first, last);
    }
  }

  /** Read what an address carries. */
  static Whose of(String code) {
    var parts = code.split(":", 3);
    if (parts.length == 2 && parts[0].equals("person")) {
      return new OfPerson(PersonId.of(parts[1]));
    }
    if (parts.length == 2 && parts[0].equals("group")) {
      return new OfGroup(GroupId.of(parts[1]));
    }
    if (parts.length == 3 && parts[0].equals("room")) {
      return new OfRoom(StructureId.of(parts[1]), parts[2]);
    }
    throw new NoSuchPageException();
  }
}
