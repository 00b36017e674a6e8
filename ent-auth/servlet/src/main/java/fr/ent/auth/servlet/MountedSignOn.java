package fr.ent.auth.servlet;

import fr.ent.core.EntService;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.List;

/** The filter before everything, and the servlet of outside sources. */
@EntService
class MountedSignOn implements SignOnServlets {
  private final CookieSessions sessions;
  private final OutsideWays ways;

  @Inject
  MountedSignOn(CookieSessions sessions, OutsideWays ways) {
    this.sessions = sessions;
    this.ways = ways;
  }

  @Override
  public void mount(ServletContext context) {
    var filter = context.addFilter("ent-sign-on", new SignOnFilter(sessions));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    context.addServlet("ent-sso", new SsoServlet(ways, sessions)).addMapping("/sso/*");
  }

  @Override
  public List<Way> ways() {
    return ways.all().stream()
        .map(one -> new Way(one.label(), "/sso/" + OutsideWays.path(one) + "/start"))
        .toList();
  }
}
