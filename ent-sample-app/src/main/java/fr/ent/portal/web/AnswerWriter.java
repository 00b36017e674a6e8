package fr.ent.portal.web;

import fr.ent.portal.words.Shared;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes answers. */
@Shared
public class AnswerWriter {
  private final Templates templates;

  @Inject
  public AnswerWriter(Templates templates) {
    this.templates = templates;
  }

  void write(HttpServletRequest request, HttpServletResponse response, Frame frame, Answer answer)
      throws IOException {
    if (answer instanceof Answer.Remembering remembering) {
      remembering
          .cookies()
          .forEach((name, value) -> Cookies.remember(request, response, name, value));
      write(request, response, frame, remembering.answer());
    } else if (answer instanceof Answer.Drawn drawn) {
      response.setStatus(drawn.status());
      html(response, frame, drawn.template(), drawn.title(), drawn.model());
    } else if (answer instanceof Answer.Elsewhere elsewhere) {
      seeOther(response, Dispatcher.isOurs(elsewhere.path()) ? elsewhere.path() : "/");
    } else if (answer instanceof Answer.Outside outside) {
      seeOther(response, outside.address());
    } else if (answer instanceof Answer.Bytes bytes) {
      bytes(response, bytes);
    }
  }

  private static void seeOther(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
    response.setContentLength(0);
  }

  private static void bytes(HttpServletResponse response, Answer.Bytes bytes) throws IOException {
    response.setContentType(bytes.type());
    response.setHeader(
        "Cache-Control", bytes.forEver() ? "public, max-age=31536000, immutable" : "no-store");
    response.setContentLength(bytes.content().length);
    response.getOutputStream().write(bytes.content());
  }

  /** Draw an error page inside the frame. */
  void draw(HttpServletRequest request, HttpServletResponse response, Frame frame, Trouble trouble)
      throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      write(request, response, frame, Answer.trouble(trouble));
    }
  }

  /** Say in both languages that even the frame cannot be drawn. */
  void plain(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
      throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setStatus(trouble.status());
      response.setContentType("text/html;charset=utf-8");
      var page = PlainTrouble.page(request.getLocale().getLanguage(), trouble.reference());
      response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void html(
      HttpServletResponse response,
      Frame frame,
      String template,
      String title,
      @Nullable Object model)
      throws IOException {
    var drawn = templates.draw(template, frame, title, model);
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", frame.words().language().tag());
    send(response, drawn);
  }

  private static void send(HttpServletResponse response, Utf8ByteOutput drawn) throws IOException {
    response.setContentLength(drawn.getContentLength());
    drawn.writeTo(response.getOutputStream());
  }
}
