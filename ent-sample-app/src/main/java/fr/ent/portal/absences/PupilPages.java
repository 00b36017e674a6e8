package fr.ent.portal.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.Explanations;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The absences of one pupil, for school life: recorded and withdrawn by hand, with what became of
 * each, and what the family said by telephone or on paper written down.
 */
@EntService
class PupilPages implements Room {
  private static final Access LEAVE = Access.holdingOverClass(AbsenceRegister.RECORD);
  private static final Access SETTLING = Access.holdingOverClass(Explanations.SETTLE);
  private static final String HERE = "/absences/pupil/{person}";
  private static final int DAYS_AT_ONCE = 31;
  private static final int LONGEST_DAYS = 92;

  private final PupilFile file;
  private final AbsenceRegister register;
  private final Explanations explanations;

  @Inject
  PupilPages(PupilFile file, AbsenceRegister register, Explanations explanations) {
    this.file = file;
    this.register = register;
    this.explanations = explanations;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, LEAVE, this::show),
        Page.post(HERE + "/record", LEAVE, this::record),
        Page.post(HERE + "/withdraw", LEAVE, this::withdraw),
        Page.post(HERE + "/explain", SETTLING, this::explain));
  }

  private Answer show(Visit visit) {
    var told = visit.parameter("told");
    var known = told.matches("recorded|withdrawn|said") ? told : "";
    var view = file.view(visit, file.require(visit), Map.of(), known);
    return Answer.page("pages/pupilabsences", "pupilfile.title", view);
  }

  private Answer again(Visit visit, PersonId pupil, String field, String words) {
    var errors = Map.of(field, visit.frame().say(words));
    var view = file.view(visit, pupil, errors, "");
    return Answer.again("pages/pupilabsences", "pupilfile.title", view);
  }

  private static Answer to(PersonId pupil, String told) {
    return Answer.to("/absences/pupil/" + pupil + "?told=" + told);
  }

  private Answer record(Visit visit) {
    var pupil = file.require(visit);
    var missed =
        Spans.read(visit, DAYS_AT_ONCE).filter(one -> !one.day().isAfter(visit.frame().today()));
    if (missed.isEmpty()) {
      return again(visit, pupil, "from", "pupilfile.error.time");
    }
    register.record(visit.actor(), pupil, missed.get());
    return to(pupil, "recorded");
  }

  private Answer withdraw(Visit visit) {
    var pupil = file.require(visit);
    var absence =
        register
            .find(visit.actor(), AbsenceId.of(visit.parameter("absence")))
            .filter(one -> one.pupil().equals(pupil))
            .map(Absence::id)
            .orElseThrow(NoSuchPageException::new);
    register.withdraw(visit.actor(), absence);
    return to(pupil, "withdrawn");
  }

  private Answer explain(Visit visit) {
    var pupil = file.require(visit);
    var covers = Spans.read(visit, LONGEST_DAYS);
    if (covers.isEmpty()) {
      return again(visit, pupil, "from", "mine.error.time");
    }
    try {
      var said =
          explanations.explain(
              visit.actor(),
              new ExplanationDraft(
                  ExplanationId.of(visit.parameter("draft")),
                  pupil,
                  covers.get(),
                  visit.parameter("reason"),
                  MinePages.words(visit)));
      MinePages.attach(explanations, visit, said.id());
      if (visit.parameter("accept").equals("yes") && file.judges(visit)) {
        explanations.accept(visit.actor(), said.id(), "");
      }
      return to(pupil, "said");
    } catch (ExplanationRefusedException refused) {
      return again(
          visit, pupil, MinePages.field(refused.reason()), "mine.error." + refused.reason());
    }
  }
}
