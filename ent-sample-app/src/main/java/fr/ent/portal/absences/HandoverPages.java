package fr.ent.portal.absences;

import static java.util.stream.Collectors.toSet;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.PupilFigure;
import fr.ent.api.access.AccessPolicy;
import fr.ent.auth.exports.Export;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Exporting;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What the office of the school hands on: figures by class and level, and by pupil (ABS-08). */
@EntService
class HandoverPages implements Room {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);
  private static final int DAYS_AT_MOST = 366;

  private final HandoverFiles files;
  private final AccessPolicy access;
  private final Exporting exporting;

  @Inject
  HandoverPages(HandoverFiles files, AccessPolicy access, Exporting exporting) {
    this.exporting = exporting;
    this.files = files;
    this.access = access;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/handover", LEAVE, visit -> show(visit, false)),
        Page.get("/absences/handover/classes.csv", LEAVE, this::classes),
        Page.get("/absences/handover/pupils.csv", Access.holding(Explanations.SETTLE), this::pupils)
            .asking(Proof.IN_BULK));
  }

  private Answer show(Visit visit, boolean isWrong) {
    var frame = visit.frame();
    var month = Spans.month(visit);
    var after = month.plusMonths(1);
    var view =
        new HandoverView(
            month.toString(),
            Figuring.words(frame, month),
            month.minusMonths(1).toString(),
            after.isAfter(YearMonth.from(frame.today())) ? "" : after.toString(),
            files.threshold(visit),
            files.lines(visit, month),
            access.allows(visit.actor(), Explanations.SETTLE, BoardPages.school(visit)),
            isWrong);
    return isWrong
        ? Answer.again("pages/handover", "handover.title", view)
        : Answer.page("pages/handover", "handover.title", view);
  }

  private Answer classes(Visit visit) {
    return files.classes(visit, Spans.month(visit));
  }

  private Answer pupils(Visit visit) {
    var first = visit.day("day");
    var last = visit.day("until");
    if (first.isEmpty()
        || last.isEmpty()
        || last.get().isBefore(first.get())
        || last.get().isAfter(first.get().plusDays(DAYS_AT_MOST - 1L))) {
      return show(visit, true);
    }
    var counted = files.counted(visit, first.get(), last.get());
    exporting.require(
        visit,
        new Export(
            Export.Kind.FILE,
            "absence-figures",
            visit.asked(),
            Explanations.SETTLE,
            Optional.of(BoardPages.school(visit)),
            counted.stream().map(PupilFigure::pupil).collect(toSet())));
    return files.pupils(visit, counted, first.get(), last.get());
  }
}
