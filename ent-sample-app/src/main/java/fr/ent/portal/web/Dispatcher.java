package fr.ent.portal.web;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Door;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.portal.web.Page.Verb;
import fr.ent.portal.words.Shared;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Finds the page of an address, asks the gate, lets the page answer and writes the answer.
 *
 * <p>An address without a page is not found, and a page that needs leave is closed until the gate
 * opens it: forgetting to say who may open a page does not compile.
 */
@Shared
@Door(
    as = Door.As.EVERYBODY,
    french = "Servir les pages : chacune dit par son accès qui l’ouvre.",
    english = "Serve pages: each says by its access who opens it.")
public class Dispatcher extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Routes routes;
  private final transient Gate gate;
  private final transient Recognition recognition;
  private final transient Frames frames;
  private final transient AnswerWriter writer;
  private final transient Troubles troubles;
  private final transient Acts acts;
  private final transient Exporting exporting;

  @Inject
  public Dispatcher(
      @Any Instance<Pages> rooms,
      Gate gate,
      Recognition recognition,
      Frames frames,
      AnswerWriter writer,
      Troubles troubles,
      Acts acts,
      Exporting exporting) {
    this.routes = new Routes(rooms);
    this.gate = gate;
    this.recognition = recognition;
    this.frames = frames;
    this.writer = writer;
    this.troubles = troubles;
    this.acts = acts;
    this.exporting = exporting;
  }

  /** List every page there is, for tests and for the map of the site. */
  public List<Page> pages() {
    return routes.all();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Strictness.tell(request, response);
    try {
      var frame = frames.of(request);
      try {
        serve(request, response, frame);
      } catch (NoSuchPageException | IllegalArgumentException e) {
        writer.draw(request, response, frame, troubles.missing());
      } catch (AccessRefusedException e) {
        writer.draw(request, response, frame, troubles.refused(frame, e.right()));
      } catch (TooMuchReadException e) {
        writer.draw(request, response, frame, troubles.stopped(frame, e.until()));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (RuntimeException | LinkageError e) {
        writer.draw(request, response, frame, troubles.broken(e));
      }
    } catch (RuntimeException | LinkageError e) {
      writer.plain(request, response, troubles.broken(e));
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, Frame frame)
      throws IOException {
    var path = request.getRequestURI();
    var verb = request.getMethod().equals("POST") ? Verb.POST : Verb.GET;
    if (verb == Verb.GET && !List.of("GET", "HEAD").contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    var match = routes.find(verb, path).orElseThrow(NoSuchPageException::new);
    var actor = frame.visitor().map(Visitor::actor).orElse(null);
    var cut = gate.cut(match.page().access(), match.service(), actor);
    var late = gate.late(match.page().access(), actor);
    var closing = gate.closing(match.page().access(), match.service(), actor);
    if (verb == Verb.POST && !isFromOurForm(request, frame)) {
      writer.draw(request, response, frame, troubles.stale());
    } else if (cut.isPresent()) {
      writer.draw(request, response, frame, troubles.cut(cut.get()));
    } else if (late.isPresent()) {
      writer.draw(request, response, frame, troubles.late(frame, late.get()));
    } else if (closing.isPresent()) {
      writer.draw(request, response, frame, troubles.shut(frame, closing.get()));
    } else if (gate.opens(match.page().access(), actor)
        || (match.page().access() instanceof Access.Arrived && recognition.isUnfinished(request))) {
      var page = match.page();
      var visit = new Visit(request, response, match.names(), frame, page.proof());
      var answer = exporting.answer(visit, () -> answer(page, visit));
      writer.write(request, response, frame, answer);
    } else if (actor == null) {
      response.sendRedirect("/sign-in" + comingBack(request, verb));
    } else if (match.page().access() instanceof Access.Holding holding) {
      throw new AccessRefusedException(holding.right());
    } else if (match.page().access() instanceof Access.HoldingEverywhere holding) {
      throw new AccessRefusedException(holding.right());
    }
  }

  /** What somebody does is noted once it is done, and before the browser looks at it. */
  private Answer answer(Page page, Visit visit) {
    var answer = page.answering().apply(visit);
    if (page.verb() == Verb.POST) {
      visit.frame().visitor().map(Visitor::actor).ifPresent(acts::noted);
    }
    return answer;
  }

  /** A form of another site does not know what our forms send back. */
  private static boolean isFromOurForm(HttpServletRequest request, Frame frame) {
    var sent = request.getParameter("csrf");
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), frame.csrf().getBytes(StandardCharsets.UTF_8));
  }

  private static String comingBack(HttpServletRequest request, Verb verb) {
    var path = request.getRequestURI();
    if (verb == Verb.POST || path.equals("/")) {
      return "";
    }
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }

  /** Tell whether an address leads back to this site and nowhere else. */
  public static boolean isOurs(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().noneMatch(c -> c == '\\' || c < 32 || c == 127);
  }
}
