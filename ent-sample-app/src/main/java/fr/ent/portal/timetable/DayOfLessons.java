package fr.ent.portal.timetable;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import fr.ent.portal.home.Day;
import fr.ent.portal.home.DaySource;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The lessons of today, or of the next day that has some once those of today are over. */
@EntService
class DayOfLessons implements DaySource {
  private static final int DAYS_AHEAD = 6;

  private final Timetable timetable;
  private final LessonFaces faces;

  @Inject
  DayOfLessons(Timetable timetable, LessonFaces faces) {
    this.timetable = timetable;
    this.faces = faces;
  }

  @Override
  public String service() {
    return Room.NAME;
  }

  @Override
  public Optional<Day> day(Visitor visitor, PersonId person, Frame f) {
    var now = LocalDateTime.ofInstant(f.now(), f.zone());
    var lessons = lessons(visitor, person, f);
    var next =
        lessons.stream()
            .filter(one -> one.time().to().isAfter(now))
            .map(one -> one.time().day())
            .findFirst();
    return next.map(
        date -> {
          var its = lessons.stream().filter(one -> one.time().day().equals(date)).toList();
          var path = WeekView.path(new Whose.OfPerson(person).code(), date);
          var views = faces.of(visitor.actor().territory(), f.words(), its);
          boolean pupil = !isTeacher(visitor);
          return new Day(date, path, views.stream().map(one -> line(f, one, pupil)).toList());
        });
  }

  private List<Lesson> lessons(Visitor visitor, PersonId person, Frame f) {
    try {
      return timetable.lessonsOf(
          visitor.actor(), person, f.today(), f.today().plusDays(DAYS_AHEAD));
    } catch (AccessRefusedException notTheirs) {
      return List.of();
    }
  }

  private static boolean isTeacher(Visitor visitor) {
    return visitor.profile().filter(Profile.TEACHER::equals).isPresent();
  }

  private static Day.Line line(Frame f, LessonView lesson, boolean pupil) {
    var room = lesson.rooms().isEmpty() ? "" : f.say("lesson.room", lesson.rooms());
    var more =
        pupil || lesson.groups().isEmpty()
            ? room
            : lesson.groups() + (room.isEmpty() ? "" : ", " + room);
    return new Day.Line(
        lesson.from(), lesson.title(), more, lesson.state(), lesson.kind(), lesson.path());
  }
}
