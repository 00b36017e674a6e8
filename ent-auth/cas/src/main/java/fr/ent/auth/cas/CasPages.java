package fr.ent.auth.cas;

import fr.ent.core.Settings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Speaks to people on the site's own pages where settings name them, else plainly. */
final class CasPages {
  private final String refused;
  private final String ready;

  CasPages(Settings settings) {
    this.refused = settings.text("ent.cas.refused", "");
    this.ready = settings.text("ent.cas.ready", "");
  }

  /** Say why nobody is sent to the service; the reason is one of ours, never text that came in. */
  void refuse(HttpServletRequest request, HttpServletResponse response, CasPage why)
      throws IOException, ServletException {
    var page = page(request, refused, "?why=" + why.name().toLowerCase(Locale.ROOT));
    if (page == null) {
      why.write(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      page.forward(request, response);
    }
  }

  /** CAS 3.0 §2.2.4: hand the ticket over by a form, which works without script. */
  void handOver(
      HttpServletRequest request,
      HttpServletResponse response,
      ServiceAddress service,
      String ticket)
      throws IOException, ServletException {
    var page = page(request, ready, "");
    if (page == null) {
      CasPage.handOver(request, response, service, ticket);
    } else {
      request.setAttribute(CasServlets.SERVICE, service.toString());
      request.setAttribute(CasServlets.TICKET, ticket);
      page.forward(request, response);
    }
  }

  private static @Nullable RequestDispatcher page(
      HttpServletRequest request, String path, String query) {
    return path.startsWith("/") ? request.getRequestDispatcher(path + query) : null;
  }
}
