package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.exports.Export;
import fr.ent.core.EntService;
import fr.ent.portal.absences.RegisterView.Line;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Exporting;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of a day, to print, and of some days as a file for the office (ABS-08). */
@EntService
class RegisterPages implements Room {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);
  private static final int DAYS_AT_ONCE = 62;

  private final RegisterLines lines;
  private final Exporting exporting;

  @Inject
  RegisterPages(RegisterLines lines, Exporting exporting) {
    this.lines = lines;
    this.exporting = exporting;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/register", LEAVE, this::show),
        Page.get("/absences/register.csv", LEAVE, this::file).asking(Proof.IN_BULK));
  }

  private Answer show(Visit visit) {
    var day = visit.day("day").orElse(visit.frame().today());
    var all = lines.of(visit, BoardPages.school(visit), day, day);
    return Answer.page("pages/register", "register.title", new RegisterView(day, all));
  }

  private Answer file(Visit visit) {
    var first = visit.day("day").orElse(visit.frame().today());
    var last = last(first, visit.day("until").orElse(first));
    var frame = visit.frame();
    var file =
        new Csv(
            List.of(
                frame.say("register.day"),
                frame.say("register.class"),
                frame.say("register.pupil"),
                frame.say("register.hours"),
                frame.say("register.state")));
    var all = lines.of(visit, BoardPages.school(visit), first, last);
    requireLeave(visit, all);
    all.stream().map(RegisterPages::cells).forEach(file::line);
    return file.answer();
  }

  private void requireLeave(Visit visit, List<Line> all) {
    var pupils = all.stream().map(one -> PersonId.of(one.pupil())).collect(Collectors.toSet());
    exporting.require(
        visit,
        new Export(
            Export.Kind.FILE,
            "register",
            visit.asked(),
            AbsenceRegister.RECORD,
            Optional.of(BoardPages.school(visit)),
            pupils));
  }

  /** Two months at most at once, and never before they begin. */
  private static LocalDate last(LocalDate first, LocalDate asked) {
    var latest = first.plusDays(DAYS_AT_ONCE - 1L);
    return asked.isBefore(first) ? first : asked.isAfter(latest) ? latest : asked;
  }

  private static List<String> cells(Line one) {
    return List.of(one.day().toString(), one.classes(), one.name(), one.hours(), one.state());
  }
}
