package fr.ent.auth.servlet;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A site of three pages behind the filter: who, enter and leave. */
final class PaperSite implements AutoCloseable {
  private final Server server = new Server();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ServerConnector connector;

  PaperSite(SignOnServlets servlets, RequestSessions sessions, LoginDesk desk) {
    var http = new HttpConfiguration();
    var forwarded = new ForwardedRequestCustomizer();
    forwarded.setForwardedForHeader("None");
    http.addCustomizer(forwarded);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Pages(sessions, desk)), "/");
    context.addServletContainerInitializer((classes, servlet) -> servlets.mount(servlet));
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** Answers with the id of the person and the token of the form. */
  private static final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient RequestSessions sessions;
    private final transient LoginDesk desk;

    Pages(RequestSessions sessions, LoginDesk desk) {
      this.sessions = sessions;
      this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      switch (request.getRequestURI()) {
        case "/enter" -> {
          var credentials =
              new Credentials(request.getParameter("login"), request.getParameter("password"));
          var entrance = desk.enter(sessions.territory(), credentials, sessions.caller(request));
          sessions.remember(request, response, entrance);
        }
        case "/leave" -> sessions.close(request, response);
        case "/caller" -> {
          response.getWriter().print(sessions.caller(request).network());
          return;
        }
        default -> {}
      }
      var person = sessions.find(request).map(one -> one.actor().person());
      response
          .getWriter()
          .print(
              person.map(PersonId::toString).orElse("nobody") + " " + sessions.csrfToken(request));
    }
  }

  /** The cookies that a browser has, from what it was told to keep. */
  static String cookies(Map<String, String> kept) {
    return String.join(
        "; ", kept.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }
}
