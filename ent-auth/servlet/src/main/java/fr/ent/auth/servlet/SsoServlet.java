package fr.ent.auth.servlet;

import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.ReturnedParameters;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.signon.SsoConnector;
import fr.ent.auth.accounts.Entrance;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /sso/<source>/start} sends the browser to a source, {@code /sso/<source>/return} takes its
 * answer. An answer counts only in the browser that asked, once, within ten minutes.
 */
final class SsoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String REFUSED = "/sign-in?told=outside";

  private final transient OutsideWays ways;
  private final transient CookieSessions sessions;

  SsoServlet(OutsideWays ways, CookieSessions sessions) {
    this.ways = ways;
    this.sessions = sessions;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    var path = String.valueOf(request.getPathInfo()).split("/", -1);
    var connector = path.length == 3 ? ways.find(path[1]) : Optional.<SsoConnector>empty();
    if (connector.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (path[2].equals("start")) {
      start(connector.get(), request, response);
    } else if (path[2].equals("return")) {
      end(connector.get(), request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void start(
      SsoConnector connector, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var to = request.getParameter("to");
    var back = URI.create(request.getRequestURL().toString()).resolve("return");
    var attempt =
        ways.attempts()
            .begin(
                sessions.territory(),
                connector.source(),
                back,
                to == null || !isOurs(to) ? "/" : to,
                sessions.csrfToken(request));
    response.sendRedirect(connector.challenge(attempt).toString());
  }

  private void end(SsoConnector connector, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var returned = returned(request);
    try {
      var spent =
          ways.attempts()
              .spend(
                  sessions.territory(),
                  connector.source(),
                  returned.single("state").orElse(""),
                  sessions.csrfToken(request))
              .orElseThrow(() -> new SignOnRefusedException("no attempt of this browser is open"));
      LoginAttempt attempt = spent.attempt();
      var identity = connector.verify(attempt, returned);
      if (!identity.source().equals(connector.source())) {
        throw new SignOnRefusedException("the source speaks for another");
      }
      var entrance = ways.attempts().enter(attempt.territory(), identity, sessions.caller(request));
      sessions.remember(request, response, entrance);
      boolean entered = entrance.outcome() == Entrance.Outcome.ENTERED;
      response.sendRedirect(entered ? spent.goal() : REFUSED);
    } catch (SignOnRefusedException refused) {
      ways.attempts().refused(sessions.territory(), connector.source(), refused);
      response.sendRedirect(REFUSED);
    }
  }

  private static ReturnedParameters returned(HttpServletRequest request) {
    return new ReturnedParameters(
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
  }

  /** A path of this site, and nothing that a browser reads as another's. */
  private static boolean isOurs(String to) {
    return to.startsWith("/")
        && !to.startsWith("//")
        && to.chars().noneMatch(c -> c == '\\' || c < ' ');
  }
}
