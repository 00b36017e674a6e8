package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** The figures of a month, as a page and as a file (ABS-07). */
@EntService
class FigurePages implements Room {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);

  private final Figuring figuring;

  @Inject
  FigurePages(Figuring figuring) {
    this.figuring = figuring;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/figures", LEAVE, this::show),
        Page.get("/absences/figures.csv", LEAVE, this::file));
  }

  private FiguresView view(Visit visit) {
    return figuring.view(
        visit.actor(), visit.frame(), BoardPages.school(visit), Spans.month(visit));
  }

  private Answer show(Visit visit) {
    return Answer.page("pages/figures", "figures.title", view(visit));
  }

  private Answer file(Visit visit) {
    var frame = visit.frame();
    var view = view(visit);
    var file =
        new Csv(
            List.of(
                frame.say("figures.month"),
                frame.say("register.class"),
                frame.say("figures.reason"),
                frame.say("figures.halfdays"),
                frame.say("figures.pupils")));
    view.lines()
        .forEach(
            one ->
                file.line(
                    List.of(
                        view.month(),
                        one.classes(),
                        one.reason(),
                        Integer.toString(one.halfDays()),
                        Integer.toString(one.pupils()))));
    return file.answer();
  }
}
