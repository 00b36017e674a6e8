package fr.ent.auth.cas;

import fr.ent.api.access.Door;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.cas.CasAnswer.Code;
import fr.ent.auth.cas.CasAnswer.Failure;
import fr.ent.core.Wordless;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers partners. Every answer has status 200: the form says what it is (CAS 3.0 §2.5). */
@Door(
    as = Door.As.EVERYBODY,
    french = "Répondre aux partenaires : le ticket est la preuve.",
    english = "Answer partners: the ticket is the proof.")
final class CasValidateServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CasValidateServlet.class);

  private final transient CasServer server;
  private final transient TerritoryId territory;

  CasValidateServlet(CasServer server, TerritoryId territory) {
    this.server = server;
    this.territory = territory;
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
    var answer = validate(request);
    var path = request.getServletPath();
    if (path.equals("/cas/validate")) {
      write(response, "text/plain", CasText.plain(answer));
      return;
    }
    boolean third = path.startsWith("/cas/p3/");
    if ("JSON".equalsIgnoreCase(request.getParameter("format"))) {
      write(response, "application/json", CasText.json(answer, third));
    } else {
      write(response, "application/xml", CasText.xml(answer, third));
    }
  }

  private CasAnswer validate(HttpServletRequest request) {
    var ticket = request.getParameterValues("ticket");
    var service = request.getParameterValues("service");
    if (ticket == null || service == null || ticket.length != 1 || service.length != 1) {
      return new Failure(Code.INVALID_REQUEST, "'service' and 'ticket' are both required, once");
    }
    try {
      boolean renew = isSet(request.getParameter("renew"));
      return server.validate(territory, ticket[0], service[0], renew);
    } catch (RuntimeException failure) {
      LOG.error("a ticket could not be validated", Wordless.of(failure));
      return new Failure(Code.INTERNAL_ERROR, "the ticket could not be checked");
    }
  }

  /** CAS 3.0 §2.1.1: a flag that is there is set; services send "false" all the same. */
  static boolean isSet(@org.jspecify.annotations.Nullable String flag) {
    return flag != null && !flag.equalsIgnoreCase("false");
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(text);
  }
}
