package fr.ent.auth.servlet;

import fr.ent.api.access.Door;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /sso/<source>/start} sends the browser to a source, {@code /sso/<source>/return} takes its
 * answer. An answer counts only in the browser that asked, once, within ten minutes.
 */
@Door(
    as = Door.As.EVERYBODY,
    french = "Entrer par un guichet extérieur : nul n’est connu avant.",
    english = "Sign in through an outside source: nobody is known before.")
final class SsoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SsoServlet.class);
  private static final String REFUSED = "/sign-in?told=outside";
  private static final String SECOND_STEP = "/sign-in/code?to=";

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
    var path = request.getServletPath() + "/" + OutsideWays.path(connector) + "/return";
    var back = URI.create(sessions.addressOf(request, path));
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
    try {
      var returned = returned(request);
      var spent =
          ways.attempts()
              .spend(
                  sessions.territory(),
                  connector.source(),
                  returned.single("state").orElse(""),
                  sessions.csrfToken(request))
              .orElseThrow(() -> new SignOnRefusedException("no attempt of this browser is open"));
      var vouched = verified(connector, spent.attempt(), returned);
      var entrance =
          ways.attempts()
              .enter(
                  spent.attempt().territory(),
                  vouched.identity(),
                  vouched.assurance(),
                  sessions.caller(request));
      sessions.remember(request, response, entrance);
      response.sendRedirect(request.getContextPath() + next(entrance, spent.goal()));
    } catch (SignOnRefusedException refused) {
      ways.attempts().refused(sessions.territory(), connector.source(), refused);
      response.sendRedirect(request.getContextPath() + REFUSED);
    }
  }

  private static String next(Entrance entrance, String goal) {
    return switch (entrance.outcome()) {
      case ENTERED -> goal;
      case SECOND_STEP -> SECOND_STEP + URLEncoder.encode(goal, StandardCharsets.UTF_8);
      case REFUSED, THROTTLED -> REFUSED;
    };
  }

  /** Whom a source vouches for, and how surely. */
  private record Vouched(ExternalIdentity identity, Assurance assurance) {}

  /** A connector that breaks refuses, and the browser hears nothing more of it. */
  private static Vouched verified(
      SsoConnector connector, LoginAttempt attempt, ReturnedParameters returned) {
    try {
      var identity = connector.verify(attempt, returned);
      if (!identity.source().equals(connector.source())) {
        throw new SignOnRefusedException("the source speaks for another");
      }
      return new Vouched(identity, connector.assurance(identity));
    } catch (SignOnRefusedException refused) {
      throw refused;
    } catch (RuntimeException broken) {
      LOG.warn("the connector of {} broke: {}", connector.source(), broken.getClass().getName());
      throw new SignOnRefusedException("the connector broke");
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
