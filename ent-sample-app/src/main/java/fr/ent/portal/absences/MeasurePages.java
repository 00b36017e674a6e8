package fr.ent.portal.absences;

import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
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
import java.util.function.Function;

/** Deciding punishments and sanctions because of an incident, and what becomes of them. */
@EntService
class MeasurePages implements Room {
  private static final Access LEAVE = Access.holding(Incidents.REPORT);
  private static final int LONGEST = 1000;
  private static final int A_YEAR = 366;

  private final Incidents incidents;
  private final IncidentWords words;

  @Inject
  MeasurePages(Incidents incidents, IncidentWords words) {
    this.incidents = incidents;
    this.words = words;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.post("/absences/incidents/{incident}/decide", LEAVE, this::decide),
        Page.post("/absences/measures/done", LEAVE, this::carryOut),
        Page.post("/absences/measures/move", LEAVE, this::move),
        Page.post("/absences/measures/cancel", LEAVE, this::cancel));
  }

  private Answer decide(Visit visit) {
    var text = visit.parameter("words");
    boolean timed = !visit.parameter("from").isEmpty();
    var covers = Spans.read(visit, A_YEAR);
    if (text.isEmpty() || text.length() > LONGEST) {
      return again(visit, "words", "incident.error.measure");
    }
    if (timed && covers.isEmpty()) {
      return again(visit, "from", "incident.error.NO_TIME");
    }
    try {
      incidents.decide(
          visit.actor(),
          new MeasureDraft(
              MeasureId.of(visit.parameter("draft")),
              IncidentId.of(visit.name("incident")),
              PersonId.of(visit.parameter("pupil")),
              MeasureKind.valueOf(visit.parameter("kind")),
              covers,
              text));
      return Answer.to("/absences/incidents/" + visit.name("incident") + "?told=decided");
    } catch (IncidentRefusedException refused) {
      if (refused.reason() == Reason.NOT_FOUND) {
        throw new NoSuchPageException();
      }
      return again(visit, field(refused.reason()), "incident.error." + refused.reason());
    }
  }

  private static String field(Reason reason) {
    return switch (reason) {
      case NO_TIME, TOO_LONG -> "from";
      case NOT_AN_AUTHOR -> "pupil";
      default -> "words";
    };
  }

  private Answer again(Visit visit, String field, String key) {
    var incident =
        incidents
            .find(visit.actor(), IncidentId.of(visit.name("incident")))
            .orElseThrow(NoSuchPageException::new);
    var errors = Map.of(field, visit.frame().say(key));
    return Answer.again(
        "pages/incident", "incident.title", words.view(visit, incident, errors, ""));
  }

  private Answer carryOut(Visit visit) {
    return change(visit, "done", id -> incidents.carryOut(visit.actor(), id));
  }

  private Answer cancel(Visit visit) {
    return change(visit, "cancelled", id -> incidents.cancel(visit.actor(), id));
  }

  private Answer move(Visit visit) {
    var covers = Spans.read(visit, A_YEAR).orElseThrow(NoSuchPageException::new);
    return change(visit, "moved", id -> incidents.move(visit.actor(), id, covers));
  }

  /** What was settled meanwhile shows as it is now. */
  private static Answer change(Visit visit, String told, Function<MeasureId, Measure> change) {
    try {
      var changed = change.apply(MeasureId.of(visit.parameter("measure")));
      return Answer.to("/absences/incidents/" + changed.incident() + "?told=" + told);
    } catch (IncidentRefusedException refused) {
      throw new NoSuchPageException();
    }
  }
}
