package fr.ent.portal.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.ent.api.access.Actor;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A partner's service beside the portal, on the next port: it lets in whom the CAS server vouches
 * for, and shows what it was told. It knows nothing of the portal but its address.
 */
public final class DemoPartner implements AutoCloseable {
  private static final String NAME = "Atelier de cartes";
  private static final Pattern TICKET = Pattern.compile("(?:^|&)ticket=([A-Za-z0-9_-]{1,100})");

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String portal;

  private DemoPartner(HttpServer server, String portal) {
    this.server = server;
    this.portal = portal;
  }

  /** Start beside a portal, and enter its record. */
  public static DemoPartner start(int portalPort, Connectors connectors, Actor house)
      throws IOException {
    var server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), portalPort + 1), 0);
    var partner = new DemoPartner(server, "http://localhost:" + portalPort);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "partner");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", partner::answer);
    server.start();
    partner.enter(connectors, house);
    return partner;
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void enter(Connectors connectors, Actor house) {
    connectors.all(house).stream()
        .filter(one -> one.name().equals(NAME))
        .forEach(one -> connectors.remove(house, one.id()));
    var root = URI.create(address());
    var answer =
        ReleasePolicy.PSEUDONYM.with(
            ReleasedAttribute.of("profil", PersonFact.PROFILES),
            ReleasedAttribute.of("classe", PersonFact.CLASSES));
    connectors.save(
        house,
        new RelyingParty(
            ConnectorId.random(),
            NAME,
            "Un service partenaire",
            "link",
            root,
            List.of(root),
            Set.of(),
            Set.of(),
            answer,
            true));
  }

  private void answer(HttpExchange exchange) throws IOException {
    var service = URLEncoder.encode(address(), StandardCharsets.UTF_8);
    var query = exchange.getRequestURI().getRawQuery();
    var ticket = TICKET.matcher(query == null ? "" : query);
    if (!ticket.find()) {
      exchange.getResponseHeaders().set("Location", portal + "/cas/login?service=" + service);
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
      return;
    }
    var check =
        portal + "/cas/p3/serviceValidate?service=" + service + "&ticket=" + ticket.group(1);
    write(exchange, told(check));
  }

  private String told(String check) throws IOException {
    try {
      return client
          .send(HttpRequest.newBuilder(URI.create(check)).build(), BodyHandlers.ofString())
          .body();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
  }

  private void write(HttpExchange exchange, String told) throws IOException {
    var shown = told.replace("&", "&amp;").replace("<", "&lt;");
    var page =
        """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"></head>
        <body style="font-family:system-ui,sans-serif;max-inline-size:40rem;margin:2rem auto;padding-inline:1rem"><main><h1>%1$s</h1>
        <p>Vous êtes entré sans autre mot de passe. Voici tout ce que ce service sait de vous :</p>
        <pre style="white-space:pre-wrap;overflow-wrap:anywhere">%2$s</pre>
        <p><a href="%3$s/">Retour à l’espace numérique</a></p></main></body></html>
        """
            .formatted(NAME, shown, portal)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
