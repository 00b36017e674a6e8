package fr.ent.auth.cas;

import fr.ent.auth.servlet.RequestSessions;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

/** One servlet for the browser, one for partners. {@code ent.cas.sign-in} is the sign-in page. */
@EntService
class MountedCas implements CasServlets {
  private final CasServer server;
  private final RequestSessions sessions;
  private final CasPages pages;
  private final String signIn;

  @Inject
  MountedCas(CasServer server, RequestSessions sessions, Settings settings) {
    this.server = server;
    this.sessions = sessions;
    this.pages = new CasPages(settings);
    this.signIn = settings.text("ent.cas.sign-in", "/sign-in");
  }

  @Override
  public void mount(ServletContext context) {
    var login = new CasLoginServlet(server, sessions, pages, signIn);
    context.addServlet("ent-cas-login", login).addMapping("/cas/login", "/cas/logout");
    context
        .addServlet("ent-cas-validate", new CasValidateServlet(server, sessions.territory()))
        .addMapping("/cas/validate", "/cas/serviceValidate", "/cas/p3/serviceValidate");
  }
}
