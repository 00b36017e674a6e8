package fr.ent.auth.cas;

import fr.ent.api.access.Door;
import fr.ent.auth.cas.CasServer.Way;
import fr.ent.auth.servlet.RequestSessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends browsers to sign in, to their service with a ticket, or out. */
@Door(
    as = Door.As.EVERYBODY,
    french = "Conduire à un service partenaire : le serveur CAS juge.",
    english = "Lead to a partner service: the CAS server judges.")
final class CasLoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient CasServer server;
  private final transient RequestSessions sessions;
  private final transient CasPages pages;
  private final String signIn;

  CasLoginServlet(CasServer server, RequestSessions sessions, CasPages pages, String signIn) {
    this.server = server;
    this.sessions = sessions;
    this.pages = pages;
    this.signIn = signIn;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().equals("/cas/logout")) {
      logout(request, response);
    } else {
      login(request, response);
    }
  }

  private void login(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var services = request.getParameterValues("service");
    if (services == null) {
      response.sendRedirect(sessions.find(request).isPresent() ? "/" : signIn);
      return;
    }
    var service =
        services.length == 1 ? ServiceAddress.parse(services[0]) : Optional.<ServiceAddress>empty();
    var party = service.flatMap(one -> server.partyOf(sessions.territory(), one));
    if (party.isEmpty()) {
      pages.refuse(request, response, CasPage.UNKNOWN);
      return;
    }
    boolean renew = CasValidateServlet.isSet(request.getParameter("renew"));
    var way =
        server.enter(
            sessions.territory(), () -> sessions.find(request), party.get(), service.get(), renew);
    if (way instanceof Way.Open open) {
      handOver(request, response, service.get(), open.ticket());
    } else if (way instanceof Way.Closed closed) {
      pages.refuse(request, response, CasPage.of(closed.why()));
    } else if (!renew && CasValidateServlet.isSet(request.getParameter("gateway"))) {
      // CAS 3.0 §2.1.1: without a session the service is told so by the missing ticket.
      response.sendRedirect(service.get().toString());
    } else {
      response.sendRedirect(signIn + "?to=" + encode(here(request)));
    }
  }

  private void handOver(
      HttpServletRequest request,
      HttpServletResponse response,
      ServiceAddress service,
      String ticket)
      throws IOException, ServletException {
    response.setHeader("Referrer-Policy", "no-referrer");
    if ("POST".equalsIgnoreCase(request.getParameter("method"))) {
      pages.handOver(request, response, service, ticket);
    } else {
      response.sendRedirect(service.with("ticket", ticket));
    }
  }

  private void logout(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sessions.close(request, response);
    var asked = request.getParameter("service");
    var service = asked == null ? Optional.<ServiceAddress>empty() : ServiceAddress.parse(asked);
    var known = service.filter(one -> server.partyOf(sessions.territory(), one).isPresent());
    response.sendRedirect(known.map(ServiceAddress::toString).orElse(signIn + "?told=left"));
  }

  private static String here(HttpServletRequest request) {
    return request.getRequestURI() + "?" + request.getQueryString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
