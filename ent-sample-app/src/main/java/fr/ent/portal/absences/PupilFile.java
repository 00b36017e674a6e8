package fr.ent.portal.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what school life reads of one pupil of its school. */
@Shared
public class PupilFile {
  private static final List<String> FIELDS =
      List.of("from", "begin", "to", "end", "reason", "words");
  private static final int DAYS = 60;

  private final AbsenceRegister register;
  private final AbsenceFigures figures;
  private final RollCalls calls;
  private final Explanations explanations;
  private final BoardWords words;
  private final AccessPolicy access;

  @Inject
  public PupilFile(
      AbsenceRegister register,
      AbsenceFigures figures,
      RollCalls calls,
      Explanations explanations,
      BoardWords words,
      AccessPolicy access) {
    this.register = register;
    this.figures = figures;
    this.calls = calls;
    this.explanations = explanations;
    this.words = words;
    this.access = access;
  }

  /**
   * Find the pupil of the address; whoever may not record there, or asks for somebody who is no
   * pupil, is told that there is no page.
   */
  PersonId require(Visit visit) {
    var pupil = PersonId.of(visit.name("person"));
    if (!access.allows(visit.actor(), AbsenceRegister.RECORD, pupil)
        || !words.isPupil(visit.actor(), pupil)) {
      throw new NoSuchPageException();
    }
    return pupil;
  }

  /** Explanations are judged over a school; over a class they are only written down. */
  boolean judges(Visit visit) {
    return access.allows(visit.actor(), Explanations.SETTLE, BoardPages.school(visit));
  }

  PupilView view(Visit visit, PersonId pupil, Map<String, String> errors, String told) {
    var actor = visit.actor();
    var frame = visit.frame();
    var today = frame.today();
    var school = BoardPages.school(visit);
    var first = today.minusDays(DAYS);
    boolean writes = access.allows(actor, Explanations.SETTLE, pupil);
    boolean reads = access.allows(actor, AbsenceRegister.CONSULT, pupil);
    var absences = reads ? register.absencesOf(actor, pupil, first, today) : List.<Absence>of();
    var marks = calls.marksOf(actor, pupil, first, today);
    var said =
        writes ? explanations.of(actor, pupil, first, today.plusYears(1)) : List.<Explanation>of();
    var names = names(actor, pupil, marks, said);
    var count =
        Optional.of(YearMonth.from(today))
            .filter(month -> reads)
            .map(month -> figures.of(actor, pupil, month));
    return new PupilView(
        pupil.toString(),
        names.getOrDefault(pupil, ""),
        words.classes(actor, school).getOrDefault(pupil, ""),
        count
            .map(one -> visit.frame().say("pupilfile.halfdays", one.missed(), one.unjustified()))
            .orElse(""),
        reads,
        absences.stream().map(one -> line(visit, one)).toList(),
        marks.stream().map(one -> mark(frame, one, names)).toList(),
        said.stream().map(one -> said(actor, frame, school, one, names)).toList(),
        writes ? reasons(actor, frame, school) : List.of(),
        judges(visit),
        ExplanationId.random().toString(),
        FIELDS.stream().collect(Collectors.toMap(one -> one, visit::parameter)),
        errors,
        told);
  }

  private Map<PersonId, String> names(
      Actor actor, PersonId pupil, List<LessonMark> marks, List<Explanation> said) {
    var people = new HashMap<PersonId, String>();
    people.put(pupil, "");
    marks.forEach(one -> people.put(one.by(), ""));
    said.forEach(one -> people.put(one.by(), ""));
    return words.names(actor, people.keySet());
  }

  private PupilView.Line line(Visit visit, Absence one) {
    var missed = one.missed();
    return new PupilView.Line(
        one.id().toString(),
        BoardWords.time(visit.frame(), missed),
        one.state().name(),
        missed.day().toString(),
        missed.from().toLocalTime().toString(),
        missed.to().toLocalTime().toString(),
        visit.parameter("history").equals(one.id().toString()) ? history(visit, one) : List.of());
  }

  private List<PupilView.Step> history(Visit visit, Absence one) {
    var steps = register.historyOf(visit.actor(), one.id());
    var names = words.names(visit.actor(), steps.stream().map(step -> step.by()).toList());
    return steps.stream()
        .map(
            step ->
                new PupilView.Step(
                    step.state().name(),
                    visit.frame().moment(step.at()),
                    names.getOrDefault(step.by(), "")))
        .toList();
  }

  private static PupilView.Mark mark(Frame frame, LessonMark one, Map<PersonId, String> names) {
    return new PupilView.Mark(
        BoardWords.time(frame, one.time()),
        BoardWords.mark(frame, one.mark()),
        names.getOrDefault(one.by(), ""));
  }

  private PupilView.Said said(
      Actor actor, Frame frame, StructureId school, Explanation one, Map<PersonId, String> names) {
    return new PupilView.Said(
        one.id().toString(),
        BoardWords.time(frame, one.covers()),
        words.reason(actor, frame, school, one.reason()),
        one.words(),
        names.getOrDefault(one.by(), ""),
        one.state().name(),
        one.documents().stream().map(each -> each.id().toString()).toList());
  }

  private List<Choice> reasons(Actor actor, Frame frame, StructureId school) {
    return explanations.reasons(actor, school).stream()
        .map(one -> new Choice(one.code(), frame.words().choose(one.french(), one.english())))
        .toList();
  }
}
