package fr.ent.portal.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.access.AccessPolicy;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reporting an incident, and reading those of a school (ABS-06). */
@EntService
class IncidentPages implements Room {
  private static final Access LEAVE = Access.holding(Incidents.REPORT);
  private static final int DAYS = 366;

  private final Incidents incidents;
  private final IncidentWords words;
  private final ReportForm form;
  private final AccessPolicy access;

  @Inject
  IncidentPages(Incidents incidents, IncidentWords words, ReportForm form, AccessPolicy access) {
    this.incidents = incidents;
    this.words = words;
    this.form = form;
    this.access = access;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/incidents", LEAVE, this::list),
        Page.get("/absences/incidents/report", LEAVE, this::begin),
        Page.post("/absences/incidents/report", LEAVE, this::report),
        Page.get("/absences/incidents/{incident}", LEAVE, this::show));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(14, "incidents", "alert", "/absences/incidents", LEAVE));
  }

  private Answer list(Visit visit) {
    var actor = visit.actor();
    var school = BoardPages.school(visit);
    var today = visit.frame().today();
    boolean all = access.allows(actor, Incidents.FOLLOW, school);
    var found =
        all
            ? incidents.in(actor, school, today.minusDays(DAYS), today)
            : incidents.reported(actor, today.minusDays(DAYS), today);
    var told = visit.parameter("told").equals("reported") ? "reported" : "";
    return Answer.page(
        "pages/incidents",
        "incidents.title",
        new IncidentsView(words.lines(actor, visit.frame(), found), all, told));
  }

  private Answer begin(Visit visit) {
    return Answer.page("pages/incidentreport", "incidents.report", form.begin(visit));
  }

  private Answer report(Visit visit) {
    if (visit.parameter("act").equals("search")) {
      return Answer.page("pages/incidentreport", "incidents.report", form.again(visit, Map.of()));
    }
    var wrong = ReportForm.wrong(visit);
    if (!wrong.isEmpty()) {
      return again(visit, wrong, "incident.error." + wrong);
    }
    try {
      var kept = incidents.report(visit.actor(), ReportForm.read(visit));
      return Answer.to("/absences/incidents/" + kept.id() + "?told=reported");
    } catch (IncidentRefusedException refused) {
      if (refused.reason() == Reason.NOT_FOUND) {
        throw new NoSuchPageException();
      }
      var field = refused.reason() == Reason.TOO_FAR ? "day" : "who";
      return again(visit, field, "incident.error." + refused.reason());
    }
  }

  private Answer again(Visit visit, String field, String words) {
    var errors = Map.of(field, visit.frame().say(words));
    return Answer.again("pages/incidentreport", "incidents.report", form.again(visit, errors));
  }

  private Answer show(Visit visit) {
    var told = visit.parameter("told");
    var view =
        words.view(
            visit,
            require(visit, visit.name("incident")),
            Map.of(),
            told.matches("reported|decided|done|moved|cancelled") ? told : "");
    return Answer.page("pages/incident", "incident.title", view);
  }

  private Incident require(Visit visit, String id) {
    return incidents.find(visit.actor(), IncidentId.of(id)).orElseThrow(NoSuchPageException::new);
  }
}
