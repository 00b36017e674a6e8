package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The 4ᵉ B of the Collège des Tilleuls, who teaches it, and who is around it. */
final class SmallSchool {
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  static final GroupId CLASS = new GroupId(new UUID(4, 1));
  static final GroupId OTHER_CLASS = new GroupId(new UUID(4, 2));
  static final PersonId TEACHER = person(1);
  static final PersonId OTHER_TEACHER = person(2);
  static final PersonId SCHOOL_LIFE = person(3);
  static final PersonId MOTHER = person(4);
  static final PersonId FATHER = person(5);
  static final PersonId HEAD = person(6);
  static final PersonId OUTSIDER = person(9);
  static final List<PersonId> PUPILS =
      IntStream.range(100, 135).mapToObj(SmallSchool::person).toList();
  static final PersonId PUPIL = PUPILS.get(0);

  private SmallSchool() {}

  private static PersonId person(int number) {
    return new PersonId(new UUID(5, number));
  }

  static Actor teacher() {
    return Fixture.actor(TEACHER, Profile.TEACHER);
  }

  static Actor otherTeacher() {
    return Fixture.actor(OTHER_TEACHER, Profile.TEACHER);
  }

  static Actor schoolLife() {
    return Fixture.actor(SCHOOL_LIFE, Profile.SCHOOL_LIFE);
  }

  static Actor head() {
    return Fixture.actor(HEAD, Profile.HEAD);
  }

  static Actor mother() {
    return Fixture.actor(MOTHER, Profile.GUARDIAN);
  }

  static Actor father() {
    return Fixture.actor(FATHER, Profile.GUARDIAN);
  }

  static Actor pupil() {
    return Fixture.actor(PUPIL, Profile.PUPIL);
  }

  static TimeSpan tuesday(String from, String to) {
    return TimeSpan.of(TUESDAY, from, to);
  }

  /** A lesson of the teacher with the class. */
  static Lesson lesson(int number, TimeSpan time, LessonState state) {
    return new Lesson(
        new LessonId(new UUID(6, number)),
        Fixture.SCHOOL,
        time,
        "Mathématiques",
        Optional.empty(),
        List.of(CLASS),
        List.of(TEACHER),
        List.of(),
        List.of("B12"),
        state,
        "",
        0);
  }
}
