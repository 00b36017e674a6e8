package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.identity.PersonId;
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
import java.util.Map;
import java.util.Optional;

/** Who is missing often, the letters to their guardians, and from when on (ABS-07). */
@EntService
class FollowPages implements Room {
  private static final Access LEAVE = Access.holding(AbsenceRegister.RECORD);

  private final AbsenceFigures figures;
  private final FollowLetters letters;
  private final AccessPolicy access;
  private final BoardWords words;
  private final Exporting exporting;

  @Inject
  FollowPages(
      AbsenceFigures figures,
      FollowLetters letters,
      AccessPolicy access,
      BoardWords words,
      Exporting exporting) {
    this.figures = figures;
    this.letters = letters;
    this.access = access;
    this.words = words;
    this.exporting = exporting;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/follow", LEAVE, this::follow),
        Page.get("/absences/follow/letters", LEAVE, this::letters).asking(Proof.IN_BULK),
        Page.post(
            "/absences/follow/threshold", Access.holding(Explanations.SETTLE), this::setThreshold));
  }

  private Answer follow(Visit visit) {
    return Answer.page("pages/follow", "follow.title", followed(visit, "", false));
  }

  private Answer letters(Visit visit) {
    var month = Spans.month(visit);
    var all = known(visit, month);
    exporting.require(
        visit,
        new Export(
            Export.Kind.SHEET,
            "absence-letters",
            visit.asked(),
            AbsenceRegister.RECORD,
            Optional.of(BoardPages.school(visit)),
            letters.people(visit.actor(), all.counts())));
    return Answer.page(
        "pages/followletters",
        "follow.letters",
        new FollowLettersView(
            month.toString(),
            Figuring.words(visit.frame(), month),
            letters.of(visit.actor(), all.counts(), classes(visit))));
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

  private FollowView followed(Visit visit, String typed, boolean isWrong) {
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
            .toList(),
        threshold(visit, typed, isWrong));
  }

  private FollowView.Threshold threshold(Visit visit, String typed, boolean isWrong) {
    var school = BoardPages.school(visit);
    return new FollowView.Threshold(
        figures.repeatedFrom(visit.actor(), school),
        access.allows(visit.actor(), Explanations.SETTLE, school),
        typed,
        isWrong,
        visit.parameter("told").equals("kept"));
  }

  private Answer setThreshold(Visit visit) {
    var typed = visit.parameter("halfdays").strip();
    if (!typed.matches("[1-9]|[1-3][0-9]|40")) {
      return Answer.again("pages/follow", "follow.title", followed(visit, typed, true));
    }
    figures.setRepeatedFrom(visit.actor(), BoardPages.school(visit), Integer.parseInt(typed));
    return Answer.to("/absences/follow?month=" + Spans.month(visit) + "&told=kept");
  }
}
