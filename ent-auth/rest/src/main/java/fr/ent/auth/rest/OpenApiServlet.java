package fr.ent.auth.rest;

import fr.ent.api.access.Door;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /api/openapi.json}: what the interface answers, made once at start. */
@Door(
    as = Door.As.EVERYBODY,
    french = "Décrire l’interface de programmation : la description ne dit rien de personne.",
    english = "Describe the REST interface: the description says nothing of anybody.")
final class OpenApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] document;

  OpenApiServlet(String document) {
    this.document = document.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "max-age=300");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}
