package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.Explanations;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The reasons that a school offers to families, chosen by school life. */
@EntService
class ReasonPages implements Room {
  private static final Access LEAVE = Access.holding(Explanations.SETTLE);
  private static final int SPARE = 3;
  private static final int MOST = 30;
  private static final int LONGEST = 60;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Explanations explanations;

  @Inject
  ReasonPages(Explanations explanations) {
    this.explanations = explanations;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/reasons", LEAVE, this::show),
        Page.post("/absences/reasons", LEAVE, this::choose),
        Page.post("/absences/reasons/restore", LEAVE, this::restore));
  }

  private Answer show(Visit visit) {
    var rows =
        new ArrayList<>(
            explanations.reasons(visit.actor(), BoardPages.school(visit)).stream()
                .map(one -> new ReasonsView.Row(one.code(), one.french(), one.english()))
                .toList());
    for (int i = 0; i < SPARE; i++) {
      rows.add(new ReasonsView.Row("", "", ""));
    }
    var view = new ReasonsView(rows, visit.parameter("told").equals("kept"), false);
    return Answer.page("pages/reasons", "reasons.title", view);
  }

  /** A row without words is taken out; one without English says itself in French in both. */
  private Answer choose(Visit visit) {
    var chosen = new ArrayList<AbsenceReason>();
    var rows = new ArrayList<ReasonsView.Row>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < MOST; i++) {
      var row =
          new ReasonsView.Row(
              visit.parameter("code-" + i),
              text(visit, "french-" + i),
              text(visit, "english-" + i));
      rows.add(row);
      if (!row.french().isEmpty()) {
        var code = codes.add(row.code()) && isCode(row.code()) ? row.code() : code(codes);
        var english = row.english().isEmpty() ? row.french() : row.english();
        chosen.add(new AbsenceReason(code, row.french(), english));
      }
    }
    if (chosen.isEmpty()) {
      var view = new ReasonsView(rows.subList(0, SPARE), false, true);
      return Answer.again("pages/reasons", "reasons.title", view);
    }
    explanations.offer(visit.actor(), BoardPages.school(visit), chosen);
    return Answer.to("/absences/reasons?told=kept");
  }

  private static String text(Visit visit, String field) {
    var text = visit.parameter(field);
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static boolean isCode(String code) {
    return code.matches("[a-z][a-z-]{0,39}");
  }

  /** Make a code that no other reason of the form has: {@code own-a}, {@code own-b} and so on. */
  private static String code(Set<String> taken) {
    return LETTERS
        .chars()
        .boxed()
        .flatMap(one -> LETTERS.chars().mapToObj(other -> "own-" + letter(one) + letter(other)))
        .filter(taken::add)
        .findFirst()
        .orElseThrow();
  }

  private static String letter(int one) {
    return String.valueOf((char) one);
  }

  private Answer restore(Visit visit) {
    explanations.offer(visit.actor(), BoardPages.school(visit), List.of());
    return Answer.to("/absences/reasons?told=kept");
  }
}
