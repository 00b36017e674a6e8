package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The figures of a month, and whom they show to be missing often (ABS-07). */
@EntService
class FigurePages implements Room {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);

  private final AbsenceFigures figures;
  private final Figuring figuring;
  private final FollowLetters letters;
  private final BoardWords words;

  @Inject
  FigurePages(AbsenceFigures figures, Figuring figuring, FollowLetters letters, BoardWords words) {
    this.figures = figures;
    this.figuring = figuring;
    this.letters = letters;
    this.words = words;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/figures", LEAVE, this::show),
        Page.get("/absences/figures.csv", LEAVE, this::file),
        Page.get("/absences/follow", LEAVE, this::follow),
        Page.get("/absences/follow/letters", LEAVE, this::letters));
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
    var text = new StringBuilder("\ufeff");
    Csv.line(
        text,
        List.of(
            frame.say("figures.month"),
            frame.say("register.class"),
            frame.say("figures.reason"),
            frame.say("figures.halfdays"),
            frame.say("figures.pupils")));
    view.lines()
        .forEach(
            one ->
                Csv.line(
                    text,
                    List.of(
                        view.month(),
                        one.classes(),
                        one.reason(),
                        Integer.toString(one.halfDays()),
                        Integer.toString(one.pupils()))));
    return new Answer.Bytes(
        text.toString().getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8", false);
  }

  private Answer follow(Visit visit) {
    return Answer.page("pages/follow", "follow.title", followed(visit));
  }

  private Answer letters(Visit visit) {
    var month = Spans.month(visit);
    var all = known(visit, month);
    return Answer.page(
        "pages/followletters",
        "follow.letters",
        new FollowLettersView(
            month.toString(),
            Figuring.words(visit.frame(), month),
            letters.of(visit.actor(), all.counts(), all.names(), classes(visit))));
  }

  /** Pupils whom the reader may know of, and what they are called. */
  private record Known(List<HalfDayCount> counts, Map<PersonId, String> names) {}

  private Known known(Visit visit, YearMonth month) {
    var all = figures.toFollow(visit.actor(), BoardPages.school(visit), month);
    var names = words.names(visit.actor(), all.stream().map(HalfDayCount::pupil).toList());
    return new Known(all.stream().filter(one -> names.containsKey(one.pupil())).toList(), names);
  }

  private Map<PersonId, String> classes(Visit visit) {
    return words.classes(visit.actor(), BoardPages.school(visit));
  }

  private FollowView followed(Visit visit) {
    var frame = visit.frame();
    var month = Spans.month(visit);
    var after = month.plusMonths(1);
    var all = known(visit, month);
    var classes = classes(visit);
    return new FollowView(
        month.toString(),
        Figuring.words(frame, month),
        month.minusMonths(1).toString(),
        after.isAfter(YearMonth.from(frame.today())) ? "" : after.toString(),
        all.counts().stream()
            .map(
                one ->
                    new FollowView.Line(
                        all.names().getOrDefault(one.pupil(), ""),
                        classes.getOrDefault(one.pupil(), ""),
                        one.unjustified(),
                        one.missed()))
            .toList());
  }
}
