package fr.ent.portal.absences;

import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCallRefusedException;
import fr.ent.api.absences.RollCallRefusedException.Reason;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.LessonId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * The roll call: the lessons of the day, then the sheet of one. Works without script; with it, what
 * could not be sent waits on the device.
 */
@EntService
class RollCallPages implements Room {
  private final RollCalls calls;
  private final LessonWords words;
  private final SheetForm form;

  @Inject
  RollCallPages(RollCalls calls, LessonWords words, SheetForm form) {
    this.calls = calls;
    this.words = words;
    this.form = form;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/rollcall", Access.SIGNED_IN, this::lessons),
        Page.get("/absences/rollcall/{lesson}", Access.SIGNED_IN, this::sheet),
        Page.post("/absences/rollcall/{lesson}", Access.SIGNED_IN, this::send));
  }

  @Override
  public List<Tile> tiles(Visitor visitor) {
    return visitor.profile().filter(Profile.TEACHER::equals).isPresent()
        ? List.of(new Tile(11, "rollcall", "done", "/absences/rollcall", Access.SIGNED_IN))
        : List.of();
  }

  private Answer lessons(Visit visit) {
    var day = day(visit);
    var rows = words.rows(visit.actor(), visit.frame(), calls.mine(visit.actor(), day));
    var told = visit.parameter("told").equals("sent");
    return Answer.page("pages/rollcalls", "rollcall.title", new RollCallsView(day, rows, told));
  }

  /** A day of the last two weeks; today otherwise. */
  static LocalDate day(Visit visit) {
    var today = visit.frame().today();
    return visit
        .day("day")
        .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(14)))
        .orElse(today);
  }

  private Answer sheet(Visit visit) {
    try {
      var sheet = calls.open(visit.actor(), LessonId.of(visit.name("lesson")));
      var view = form.view(visit, sheet, RollCallId.random());
      return Answer.page("pages/rollcall", "rollcall.title", view);
    } catch (RollCallRefusedException refused) {
      return refused(refused.reason());
    }
  }

  private static Answer refused(Reason reason) {
    if (reason == Reason.NO_SUCH_LESSON || reason == Reason.NOT_YOURS) {
      throw new NoSuchPageException();
    }
    return Answer.again("pages/rollcallrefused", "rollcall.title", reason.name());
  }

  private Answer send(Visit visit) {
    boolean part = visit.parameter("part").equals("result");
    try {
      var lesson = LessonId.of(visit.name("lesson"));
      var sheet = calls.open(visit.actor(), lesson);
      calls.submit(visit.actor(), form.read(visit, sheet));
      return part
          ? Answer.page("parts/rollcallsent", "rollcall.title", RollCallsView.SENT)
          : Answer.to("/absences/rollcall?told=sent&day=" + sheet.lesson().time().day());
    } catch (RollCallRefusedException refused) {
      return part
          ? Answer.again("parts/rollcallsent", "rollcall.title", refused.reason().name())
          : refused(refused.reason());
    }
  }
}
