package fr.ent.portal.door;

import fr.ent.auth.cas.CasServlets;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Troubles;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** What the CAS server says to people, in the look of the portal. */
@EntService
class ServicePages implements Pages {
  private static final List<String> REASONS =
      List.of("unknown", "closed", "year", "hours", "assurance");

  private final Troubles troubles;

  @Inject
  ServicePages(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/service-refused", Access.EVERYBODY, this::refused),
        Page.get("/service-ready", Access.SIGNED_IN, ServicePages::ready));
  }

  private Answer refused(Visit visit) {
    var why = visit.parameter("why");
    if (!REASONS.contains(why)) {
      throw new NoSuchPageException();
    }
    return Answer.trouble(troubles.service("service-" + why, visit.parameter("service")));
  }

  /** The address and the ticket come from the server and never from the browser. */
  private static Answer ready(Visit visit) {
    if (visit.request().getAttribute(CasServlets.SERVICE) instanceof String service
        && visit.request().getAttribute(CasServlets.TICKET) instanceof String ticket) {
      return Answer.page("pages/ready", "ready.title", new ReadyView(service, ticket));
    }
    throw new NoSuchPageException();
  }
}
