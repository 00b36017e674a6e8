package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a family reads of one pupil. */
@Shared
public class Mine {
  private static final int DAYS = 60;

  private final AbsenceRegister register;
  private final RollCalls calls;
  private final AbsenceFigures figures;
  private final Explanations explanations;
  private final Exemptions exemptions;
  private final IncidentWords decisions;
  private final AdultPupils adults;
  private final AccessPolicy access;

  /** Whose absences are read, and at which school. */
  record Whose(PersonId pupil, String first, StructureId school) {}

  @Inject
  public Mine(
      AbsenceRegister register,
      RollCalls calls,
      AbsenceFigures figures,
      Explanations explanations,
      Exemptions exemptions,
      IncidentWords decisions,
      AdultPupils adults,
      AccessPolicy access) {
    this.register = register;
    this.calls = calls;
    this.figures = figures;
    this.explanations = explanations;
    this.exemptions = exemptions;
    this.decisions = decisions;
    this.adults = adults;
    this.access = access;
  }

  /** Find whose absences are meant: a child that the reader follows, or the pupil who reads. */
  static Whose whose(Visit visit) {
    var visitor = visit.visitor();
    var asked = visit.parameter("child");
    if (visitor.profile().filter(Profile.PUPIL::equals).isPresent()) {
      return own(visitor)
          .filter(one -> asked.isEmpty() || one.pupil().toString().equals(asked))
          .orElseThrow(NoSuchPageException::new);
    }
    return visitor.children().stream()
        .filter(one -> asked.isEmpty() || one.person().toString().equals(asked))
        .findFirst()
        .map(one -> new Whose(one.person(), one.first(), one.school()))
        .orElseThrow(NoSuchPageException::new);
  }

  private static Optional<Whose> own(Visitor visitor) {
    return visitor
        .school()
        .map(school -> new Whose(visitor.actor().person(), visitor.first(), school));
  }

  MineView view(Visit visit, Whose whose, Map<String, String> errors, String told) {
    var actor = visit.actor();
    var frame = visit.frame();
    var today = frame.today();
    boolean explains = explains(actor, whose.pupil());
    var first = today.minusDays(DAYS);
    var spells = register.spellsOf(actor, whose.pupil(), first, today);
    return new MineView(
        whose.pupil().toString(),
        whose.first(),
        children(visit),
        spells.stream().map(one -> spell(frame, one)).toList(),
        late(actor, frame, whose, first),
        explains ? said(actor, frame, whose, first) : List.of(),
        excused(actor, frame, whose.pupil()),
        decisions.ofPupil(actor, frame, whose.pupil()),
        reasons(actor, frame, whose.school()),
        figures.of(actor, whose.pupil(), YearMonth.from(today)).missed(),
        explains,
        draft(visit, errors),
        asked(visit, "day", "[0-9-]{10}", today.toString()),
        asked(visit, "begin", "[0-9:]{5}", ""),
        asked(visit, "end", "[0-9:]{5}", ""),
        errors,
        told);
  }

  /** What comes back to be put right is the same explanation still. */
  private static String draft(Visit visit, Map<String, String> errors) {
    return errors.isEmpty() || visit.parameter("draft").isEmpty()
        ? ExplanationId.random().toString()
        : ExplanationId.of(visit.parameter("draft")).toString();
  }

  private static String asked(Visit visit, String name, String form, String otherwise) {
    var value = visit.parameter(name);
    return value.matches(form) ? value : otherwise;
  }

  boolean explains(Actor actor, PersonId pupil) {
    return access.allows(actor, Explanations.EXPLAIN, pupil)
        && (!pupil.equals(actor.person()) || adults.isOfAge(actor));
  }

  private static List<Choice> children(Visit visit) {
    return visit.visitor().profile().filter(Profile.PUPIL::equals).isPresent()
        ? List.of()
        : visit.visitor().children().stream()
            .map(one -> new Choice(one.person().toString(), one.first()))
            .toList();
  }

  private static MineView.Spell spell(Frame frame, AbsenceSpell one) {
    var missed = one.missed();
    return new MineView.Spell(
        BoardWords.time(frame, missed),
        one.state().name(),
        missed.from().toLocalTime().toString(),
        missed.to().toLocalTime().toString(),
        missed.day().toString());
  }

  private List<MineView.Late> late(Actor actor, Frame frame, Whose whose, LocalDate first) {
    return calls.latenessesOf(actor, whose.pupil(), first, frame.today()).stream()
        .map(one -> new MineView.Late(BoardWords.time(frame, one.lesson()), one.minutes()))
        .toList();
  }

  private List<MineView.Said> said(Actor actor, Frame frame, Whose whose, LocalDate first) {
    return explanations.of(actor, whose.pupil(), first, frame.today().plusYears(1)).stream()
        .map(one -> said(actor, frame, whose.school(), one))
        .toList();
  }

  private List<MineView.Excused> excused(Actor actor, Frame frame, PersonId pupil) {
    return exemptions.of(actor, pupil, frame.today(), frame.today().plusYears(1)).stream()
        .map(one -> new MineView.Excused(IncidentWords.time(frame, one.covers()), one.title()))
        .toList();
  }

  private MineView.Said said(Actor actor, Frame frame, StructureId school, Explanation one) {
    boolean mine = one.by().equals(actor.person());
    return new MineView.Said(
        BoardWords.time(frame, one.covers()),
        reasons(actor, frame, school).stream()
            .filter(each -> each.value().equals(one.reason()))
            .map(Choice::words)
            .findFirst()
            .orElse(one.reason()),
        one.state().name(),
        one.answer(),
        mine ? "me" : "other",
        mine && one.state() == Explanation.State.WAITING ? one.id().toString() : "",
        one.documents().size());
  }

  private List<Choice> reasons(Actor actor, Frame frame, StructureId school) {
    return explanations.reasons(actor, school).stream()
        .map(one -> new Choice(one.code(), frame.words().choose(one.french(), one.english())))
        .toList();
  }
}
