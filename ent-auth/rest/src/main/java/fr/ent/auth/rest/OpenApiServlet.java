package fr.ent.auth.rest;

import fr.ent.api.access.Door;
import fr.ent.core.rest.RestResource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/openapi.json}: what the interface answers. Made once, when it is first asked for. */
@Door(
    as = Door.As.EVERYBODY,
    french = "Décrire l’interface de programmation : la description ne dit rien de personne.",
    english = "Describe the REST interface: the description says nothing of anybody.")
final class OpenApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient List<RestResource> resources;
  private byte @Nullable [] document;

  OpenApiServlet(List<RestResource> resources) {
    this.resources = List.copyOf(resources);
  }

  private synchronized byte[] document() {
    if (document == null) {
      document = OpenApiDocument.of(resources).getBytes(StandardCharsets.UTF_8);
    }
    return document;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var document = document();
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "max-age=300");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}
