package fr.ent.portal.paper;

import fr.ent.portal.web.Mounting;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;

/** Sends the strictest content security policy, under which every page must live. */
class StrictPages implements Mounting {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void mount(ServletContext context) {
    Filter strict =
        (request, response, chain) -> {
          ((HttpServletResponse) response).setHeader("Content-Security-Policy", POLICY);
          chain.doFilter(request, response);
        };
    context
        .addFilter("strict", strict)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }
}
