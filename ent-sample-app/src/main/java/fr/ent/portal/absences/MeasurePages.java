package fr.ent.portal.absences;

import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureAppeal.Judge;
import fr.ent.api.absences.MeasureAppeal.Outcome;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Page.post("/absences/measures/resume", LEAVE, this::resume),
        Page.post("/absences/measures/appeal", LEAVE, this::appeal),
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
    var suspended = visit.day("suspended");
    if (!visit.parameter("suspended").isEmpty() && (suspended.isEmpty() || timed)) {
      return again(visit, "suspended", "incident.error.NOT_SUSPENDABLE");
    }
    try {
      var draft =
          new MeasureDraft(
              MeasureId.of(visit.parameter("draft")),
              IncidentId.of(visit.name("incident")),
              PersonId.of(visit.parameter("pupil")),
              MeasureKind.valueOf(visit.parameter("kind")),
              covers,
              text);
      incidents.decide(visit.actor(), suspended.map(draft::suspended).orElse(draft));
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
      case NOT_SUSPENDABLE -> "suspended";
      default -> "words";
    };
  }

  /** A field of one measure among several, where it ends so, is that of the measure. */
  private Answer again(Visit visit, String field, String key) {
    boolean decides = !field.endsWith("-");
    var id = decides ? visit.name("incident") : visit.parameter("incident");
    var incident =
        incidents.find(visit.actor(), IncidentId.of(id)).orElseThrow(NoSuchPageException::new);
    var at = decides ? field : field + measure(visit);
    var errors = Map.of(at, visit.frame().say(key));
    return Answer.again(
        "pages/incident", "incident.title", words.view(visit, incident, errors, ""));
  }

  private static MeasureId measure(Visit visit) {
    return MeasureId.of(visit.parameter("measure"));
  }

  private Answer resume(Visit visit) {
    var covers = Spans.read(visit, A_YEAR);
    if (covers.isEmpty()) {
      return again(visit, "rfrom-", "incident.error.NO_TIME");
    }
    try {
      return changed(
          incidents.endSuspension(visit.actor(), measure(visit), covers.get()), "resumed");
    } catch (IncidentRefusedException refused) {
      return againUnlessGone(visit, "rfrom-", refused, "incident.error." + refused.reason());
    }
  }

  private Answer appeal(Visit visit) {
    var appeal = sentAppeal(visit);
    if (appeal.isEmpty()) {
      return again(visit, "lodged-", "incident.error.appeal");
    }
    try {
      return changed(incidents.noteAppeal(visit.actor(), measure(visit), appeal.get()), "appealed");
    } catch (IncidentRefusedException refused) {
      return againUnlessGone(visit, "lodged-", refused, "incident.error.appeal");
    }
  }

  private static Optional<MeasureAppeal> sentAppeal(Visit visit) {
    var outcome = Outcome.valueOf(visit.parameter("outcome"));
    var judge = Judge.valueOf(visit.parameter("judge"));
    var answered = outcome == Outcome.PENDING ? Optional.<LocalDate>empty() : visit.day("answered");
    try {
      return visit.day("lodged").map(lodged -> new MeasureAppeal(lodged, judge, outcome, answered));
    } catch (IllegalArgumentException daysThatDoNotFit) {
      return Optional.empty();
    }
  }

  private Answer againUnlessGone(
      Visit visit, String field, IncidentRefusedException refused, String key) {
    if (refused.reason() == Reason.NOT_FOUND) {
      throw new NoSuchPageException();
    }
    return again(visit, field, key);
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
      return changed(change.apply(measure(visit)), told);
    } catch (IncidentRefusedException refused) {
      throw new NoSuchPageException();
    }
  }

  private static Answer changed(Measure measure, String told) {
    return Answer.to("/absences/incidents/" + measure.incident() + "?told=" + told);
  }
}
