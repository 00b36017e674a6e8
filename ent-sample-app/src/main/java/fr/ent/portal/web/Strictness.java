package fr.ent.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What every answer tells the browser not to do (fr: politique de sécurité du contenu): no script
 * or style in the page itself, nothing from another site, no frame around it.
 */
final class Strictness {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final String OWN_FORMS = "; form-action 'self'";

  private Strictness() {}

  static void tell(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy", leadsToPartners(request) ? POLICY : POLICY + OWN_FORMS);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }

  // Browsers hold form-action against redirects too: signing in may lead on to a partner service,
  // and a ticket may be posted to one.
  private static boolean leadsToPartners(HttpServletRequest request) {
    return List.of("/sign-in", "/service-ready").contains(request.getRequestURI());
  }
}
