package fr.ent.portal.absences;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceAlerts;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.AlertSent;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.absences.BoardView.Mark;
import fr.ent.portal.absences.BoardView.Missing;
import fr.ent.portal.absences.BoardView.Often;
import fr.ent.portal.absences.BoardView.Open;
import fr.ent.portal.web.Frame;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gathers the day of a school. */
@Shared
public class Board {
  private static final int FOLLOWED = 30;
  private static final int DAYS_BACK = 7;

  private final AbsenceRegister register;
  private final RollCalls calls;
  private final AbsenceAlerts alerts;
  private final AbsenceFigures figures;
  private final BoardWords words;

  @Inject
  public Board(
      AbsenceRegister register,
      RollCalls calls,
      AbsenceAlerts alerts,
      AbsenceFigures figures,
      BoardWords words) {
    this.register = register;
    this.calls = calls;
    this.alerts = alerts;
    this.figures = figures;
    this.words = words;
  }

  BoardView view(Actor actor, Frame frame, StructureId school, String told) {
    var day = frame.today();
    var absences = register.absencesIn(actor, school, day, day);
    var sent =
        alerts.sent(actor, school, day).stream()
            .collect(groupingBy(AlertSent::absence, counting()));
    var time = frame.now().atZone(frame.zone()).toLocalDateTime();
    var present =
        absences.stream()
            .filter(one -> !one.missed().from().isAfter(time) && one.missed().to().isAfter(time))
            .toList();
    var earlier = absences.stream().filter(one -> !present.contains(one)).toList();
    return new BoardView(
        day,
        missing(actor, frame, school, present, sent),
        missing(actor, frame, school, earlier, sent),
        words.uncalled(actor, frame, calls.in(actor, school, day)),
        words.waiting(actor, frame, school),
        marks(actor, frame, school),
        open(actor, school, day),
        often(actor, school, day),
        told);
  }

  private List<Missing> missing(
      Actor actor,
      Frame frame,
      StructureId school,
      List<Absence> absences,
      Map<AbsenceId, Long> sent) {
    var people = absences.stream().map(Absence::pupil).distinct().toList();
    var names = words.names(actor, people);
    var classes = words.classes(actor, school);
    return absences.stream()
        .map(
            one ->
                new Missing(
                    one.pupil().toString(),
                    names.getOrDefault(one.pupil(), ""),
                    classes.getOrDefault(one.pupil(), ""),
                    LessonWords.hours(frame, one.missed()),
                    one.state().name(),
                    sent.getOrDefault(one.id(), 0L).intValue()))
        .filter(one -> !one.name().isEmpty())
        .toList();
  }

  private List<Mark> marks(Actor actor, Frame frame, StructureId school) {
    var all = calls.marksIn(actor, school, frame.today(), frame.today());
    var names = words.names(actor, all.stream().map(one -> one.mark().pupil()).toList());
    var classes = words.classes(actor, school);
    return all.stream()
        .map(
            one ->
                new Mark(
                    one.mark().pupil().toString(),
                    names.getOrDefault(one.mark().pupil(), ""),
                    classes.getOrDefault(one.mark().pupil(), ""),
                    LessonWords.hours(frame, one.time()),
                    BoardWords.mark(frame, one.mark())))
        .filter(one -> !one.name().isEmpty())
        .toList();
  }

  private List<Open> open(Actor actor, StructureId school, LocalDate day) {
    var lessons =
        register.absencesIn(actor, school, day.minusDays(DAYS_BACK), day.minusDays(1)).stream()
            .filter(one -> one.state() == AbsenceState.UNEXPLAINED)
            .collect(groupingBy(Absence::pupil, counting()));
    var names = words.names(actor, lessons.keySet());
    var classes = words.classes(actor, school);
    return names.entrySet().stream()
        .map(
            one ->
                new Open(
                    one.getKey().toString(),
                    one.getValue(),
                    classes.getOrDefault(one.getKey(), ""),
                    lessons.getOrDefault(one.getKey(), 0L).intValue()))
        .sorted(Comparator.comparing(Open::classes).thenComparing(Open::name))
        .toList();
  }

  private List<Often> often(Actor actor, StructureId school, LocalDate day) {
    var all =
        figures.toFollow(actor, school, YearMonth.from(day)).stream().limit(FOLLOWED).toList();
    var names = words.names(actor, all.stream().map(HalfDayCount::pupil).toList());
    var classes = words.classes(actor, school);
    return all.stream()
        .map(
            one ->
                new Often(
                    one.pupil().toString(),
                    names.getOrDefault(one.pupil(), ""),
                    classes.getOrDefault(one.pupil(), ""),
                    one.unjustified()))
        .filter(one -> !one.name().isEmpty())
        .toList();
  }
}
