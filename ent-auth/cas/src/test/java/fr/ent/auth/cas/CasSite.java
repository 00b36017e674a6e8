package fr.ent.auth.cas;

import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.auth.servlet.RequestSessions;
import fr.ent.core.Settings;
import fr.ent.testkit.Fixture;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The server's pages on loopback, with one browser whose session the test sets. */
final class CasSite implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();
  final OneBrowser browser = new OneBrowser();

  CasSite(CasServer cas) throws Exception {
    this(cas, Map.of());
  }

  CasSite(CasServer cas, Map<String, String> settings) throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
    var mounted = new MountedCas(cas, browser, new Settings(config));
    var context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new OwnPage()), "/own-page");
    context.addServletContainerInitializer((classes, servlet) -> mounted.mount(servlet));
    server.setHandler(context);
    server.start();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)));
  }

  HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What comes back when the browser was made to believe in another host. */
  String getAs(String host, String path) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      var request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(request.formatted(path, host).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** A page of the site's own, which writes what it was told. */
  private static final class OwnPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response
          .getWriter()
          .write(
              "why="
                  + request.getParameter("why")
                  + " to="
                  + request.getAttribute(CasServlets.SERVICE)
                  + " ticket="
                  + request.getAttribute(CasServlets.TICKET));
    }
  }

  /** Everybody who asks is the one browser. */
  static final class OneBrowser implements RequestSessions {
    volatile Optional<SignedIn> inside = Optional.empty();

    @Override
    public Optional<SignedIn> findUnfinished(HttpServletRequest request) {
      return Optional.empty();
    }

    @Override
    public String secondStep(HttpServletRequest request) {
      return "";
    }

    @Override
    public Optional<SignedIn> find(HttpServletRequest request) {
      return inside;
    }

    @Override
    public void remember(
        HttpServletRequest request, HttpServletResponse response, Entrance entrance) {
      throw new AssertionError("nobody signs in on this site");
    }

    @Override
    public void close(HttpServletRequest request, HttpServletResponse response) {
      inside = Optional.empty();
    }

    @Override
    public String csrfToken(HttpServletRequest request) {
      return "";
    }

    @Override
    public Caller caller(HttpServletRequest request) {
      return new Caller("192.0.2.7", "");
    }

    @Override
    public TerritoryId territory() {
      return Fixture.TERRITORY;
    }
  }
}
