package fr.ent.portal.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.apereo.cas.client.authentication.AttributePrincipal;
import org.apereo.cas.client.authentication.AuthenticationFilter;
import org.apereo.cas.client.util.HttpServletRequestWrapperFilter;
import org.apereo.cas.client.validation.Cas30ProxyReceivingTicketValidationFilter;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A service of somebody else's, with the CAS client that most of them use. */
final class PartnerService implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private PartnerService() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
  }

  static PartnerService start(String portal) throws Exception {
    var partner = new PartnerService();
    partner.connector.open();
    var context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
    var settings =
        Map.of(
            "casServerLoginUrl", portal + "/cas/login",
            "casServerUrlPrefix", portal + "/cas",
            "serverName", partner.address());
    context.addServlet(new ServletHolder(new Page()), "/*");
    filter(context, new FilterHolder(new AuthenticationFilter()), settings);
    filter(context, new FilterHolder(new Cas30ProxyReceivingTicketValidationFilter()), settings);
    filter(context, new FilterHolder(new HttpServletRequestWrapperFilter()), settings);
    partner.server.setHandler(context);
    partner.server.start();
    return partner;
  }

  private static void filter(
      ServletContextHandler context, FilterHolder filter, Map<String, String> settings) {
    filter.setInitParameters(settings);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** Writes what the service was told. */
  private static final class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var person = (AttributePrincipal) request.getUserPrincipal();
      response.setContentType("text/plain");
      response.setCharacterEncoding(UTF_8.name());
      response.getWriter().write(person.getName() + " " + person.getAttributes());
    }
  }
}
