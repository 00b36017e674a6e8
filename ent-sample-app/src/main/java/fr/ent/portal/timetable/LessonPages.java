package fr.ent.portal.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.ChangedLesson;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.UnknownLessonException;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One lesson: what it is, what was done to it, and what may be done. */
@EntService
class LessonPages implements Room {
  private static final int LONGEST_NOTE = 200;

  private final Timetable timetable;
  private final TimetableChanges changes;
  private final AccessPolicy access;
  private final LessonFaces faces;
  private final LessonTold told;

  @Inject
  LessonPages(
      Timetable timetable,
      TimetableChanges changes,
      AccessPolicy access,
      LessonFaces faces,
      LessonTold told) {
    this.timetable = timetable;
    this.changes = changes;
    this.access = access;
    this.faces = faces;
    this.told = told;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/timetable/lesson/{lesson}", Access.SIGNED_IN, this::lesson),
        Page.post("/timetable/lesson/{lesson}/cancel", Access.SIGNED_IN, this::cancel),
        Page.post("/timetable/lesson/{lesson}/restore", Access.SIGNED_IN, this::restore),
        Page.post("/timetable/lesson/{lesson}/move", Access.SIGNED_IN, this::move),
        Page.post("/timetable/lesson/{lesson}/substitute", Access.SIGNED_IN, this::substitute));
  }

  private static LessonId id(Visit visit) {
    return LessonId.of(visit.name("lesson"));
  }

  private Lesson require(Visit visit) {
    return timetable.find(visit.actor(), id(visit)).orElseThrow(NoSuchPageException::new);
  }

  private Answer lesson(Visit visit) {
    var added = visit.parameter("added");
    var told =
        added.matches("[1-9][0-9]?|100")
            ? visit.frame().say("lesson.done.add", Integer.parseInt(added))
            : "";
    return Answer.page("pages/lesson", "lesson.title", view(visit, require(visit), told, ""));
  }

  private LessonOfView view(Visit visit, Lesson lesson, String done, String error) {
    var actor = visit.actor();
    boolean may = access.allows(actor, Timetable.CHANGE, lesson.structure());
    var looked = visit.parameter("q");
    return new LessonOfView(
        faces.of(actor.territory(), visit.frame().words(), List.of(lesson)).get(0),
        may,
        done,
        may
            ? told.effects(visit.frame(), actor, changes.collisionsOf(actor, lesson.id()))
            : List.of(),
        error,
        looked,
        may && !looked.isEmpty() ? told.teachers(actor, looked) : List.of(),
        may
            ? told.history(visit.frame(), actor, changes.historyOf(actor, lesson.id()))
            : List.of());
  }

  private Answer cancel(Visit visit) {
    var note = visit.parameter("note");
    var cut = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    return change(visit, "lesson.done.cancel", id -> changes.cancel(visit.actor(), id, cut));
  }

  private Answer restore(Visit visit) {
    return change(visit, "lesson.done.restore", id -> changes.restore(visit.actor(), id));
  }

  private Answer move(Visit visit) {
    var time = time(visit);
    if (time.isEmpty()) {
      return Answer.again(
          "pages/lesson", "lesson.title", view(visit, require(visit), "", "lesson.move.wrong"));
    }
    return change(
        visit, "lesson.done.move", id -> changes.move(visit.actor(), id, time.get(), rooms(visit)));
  }

  /** Read rooms that are parted by commas. */
  static List<String> rooms(Visit visit) {
    return Stream.of(visit.parameter("rooms").split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static Optional<TimeSpan> time(Visit visit) {
    try {
      var day = LocalDate.parse(visit.parameter("day"));
      return Optional.of(
          new TimeSpan(
              day.atTime(LocalTime.parse(visit.parameter("from"))),
              day.atTime(LocalTime.parse(visit.parameter("to")))));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private Answer substitute(Visit visit) {
    var person = visit.parameter("person");
    var teachers = person.isEmpty() ? List.<PersonId>of() : List.of(PersonId.of(person));
    if (!told.knows(visit.actor(), teachers)) {
      throw new NoSuchPageException();
    }
    return change(
        visit, "lesson.done.substitute", id -> changes.substitute(visit.actor(), id, teachers));
  }

  private Answer change(Visit visit, String done, Function<LessonId, ChangedLesson> deed) {
    try {
      var changed = deed.apply(id(visit));
      return Answer.page(
          "pages/lesson",
          "lesson.title",
          view(visit, changed.lesson(), visit.frame().say(done), ""));
    } catch (UnknownLessonException gone) {
      throw new NoSuchPageException();
    }
  }
}
