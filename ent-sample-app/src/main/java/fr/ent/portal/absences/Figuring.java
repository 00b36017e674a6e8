package fr.ent.portal.absences;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.AbsenceFigure;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.web.Frame;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the figures of a month: the table, and a chart that says the same. */
@Shared
public class Figuring {
  static final int STEP = 30;
  private static final int WIDEST = 190;

  private final AbsenceFigures figures;
  private final PupilSearch search;
  private final BoardWords words;

  @Inject
  public Figuring(AbsenceFigures figures, PupilSearch search, BoardWords words) {
    this.figures = figures;
    this.search = search;
    this.words = words;
  }

  FiguresView view(Actor actor, Frame frame, StructureId school, YearMonth month) {
    var all = figures.month(actor, school, month);
    var after = month.plusMonths(1);
    boolean begun = !after.isAfter(YearMonth.from(frame.today()));
    return new FiguresView(
        month.toString(),
        words(frame, month),
        month.minusMonths(1).toString(),
        begun ? after.toString() : "",
        lines(actor, frame, school, all),
        bars(actor, frame, all));
  }

  /** Say a month: {@code novembre 2026}. */
  static String words(Frame frame, YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", frame.words().locale()));
  }

  private List<FiguresView.Line> lines(
      Actor actor, Frame frame, StructureId school, List<AbsenceFigure> all) {
    return all.stream()
        .map(
            one ->
                new FiguresView.Line(
                    label(actor, frame, one),
                    one.reason().isEmpty()
                        ? frame.say("figures.silent")
                        : words.reason(actor, frame, school, one.reason()),
                    one.halfDays(),
                    one.pupils()))
        .sorted(
            Comparator.comparing(FiguresView.Line::classes).thenComparing(FiguresView.Line::reason))
        .toList();
  }

  private String label(Actor actor, Frame frame, AbsenceFigure one) {
    return one.group()
        .map(group -> search.label(actor, group))
        .filter(label -> !label.isEmpty())
        .orElseGet(() -> frame.say("figures.noclass"));
  }

  private List<FiguresView.Bar> bars(Actor actor, Frame frame, List<AbsenceFigure> all) {
    var classes =
        all.stream()
            .collect(
                groupingBy(one -> label(actor, frame, one), TreeMap::new, Collectors.toList()));
    int most = classes.values().stream().mapToInt(own -> sum(own, false)).max().orElse(0);
    var bars = new ArrayList<FiguresView.Bar>();
    classes.forEach(
        (label, own) -> {
          int total = sum(own, false);
          int silent = sum(own, true);
          int whole = most == 0 ? 0 : Math.round((float) WIDEST * total / most);
          int rest = most == 0 ? 0 : Math.round((float) WIDEST * silent / most);
          bars.add(
              new FiguresView.Bar(
                  label, total, silent, bars.size() * STEP, Math.max(0, whole - rest), rest));
        });
    return bars;
  }

  private static int sum(List<AbsenceFigure> own, boolean silentOnly) {
    return own.stream()
        .filter(one -> !silentOnly || one.reason().isEmpty())
        .mapToInt(AbsenceFigure::halfDays)
        .sum();
  }
}
