package fr.ent.auth.rest;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.servlet.RequestSessions;
import fr.ent.auth.servlet.SignOnServlets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The interface on loopback, with a page that signs in and one that tells the form token. */
final class RestSite implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  RestSite(SignOnServlets signOn, RestServlets rest, RequestSessions sessions, PaperTown town)
      throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Pages(sessions, town)), "/");
    context.addServletContainerInitializer(
        (classes, servlet) -> {
          signOn.mount(servlet);
          rest.mount(servlet);
        });
    server.setHandler(context);
    server.start();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(address(path)), headers);
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    return send(request, headers);
  }

  /** Sign in, and tell the cookie. */
  String signIn(PersonId person) {
    return get("/enter?" + person)
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** The two pages. */
  private static final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient RequestSessions sessions;
    private final transient PaperTown town;

    Pages(RequestSessions sessions, PaperTown town) {
      this.sessions = sessions;
      this.town = town;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getRequestURI().equals("/enter")) {
        var person = PersonId.of(request.getQueryString());
        var entrance =
            town.desk()
                .enter(sessions.territory(), town.credentials(person), sessions.caller(request));
        sessions.remember(request, response, entrance);
      }
      response.getWriter().print(sessions.csrfToken(request));
    }
  }
}
