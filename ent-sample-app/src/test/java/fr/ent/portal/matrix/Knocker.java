package fr.ent.portal.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.auth.rest.RestServlets;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at the doors of the portal, with a session or without. */
public final class Knocker {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private static final Set<String> DIFFERING = Set.of("date", "location", "set-cookie");

  /** What a form is named by, so that sending it twice is sending it once. */
  private static final Pattern MADE =
      Pattern.compile("name=\"(draft|submission)\" value=\"[^\"]+\"");

  private static final String SESSION = "ent-session=";

  private final String address;
  private final String cookie;
  private String token;

  /**
   * What came back.
   *
   * @param body without what differs from one request to the next
   * @param headers what caches and browsers go by: {@code ETag}, lengths, what may be kept
   */
  public record Answer(int status, String place, String body, String headers) {
    /** Tell whether it leads to the way in. */
    public boolean isSignIn() {
      return status == 302 && place.contains("/sign-in");
    }

    /** The same but for an id that was asked for. */
    Answer without(Object id) {
      return new Answer(
          status,
          place.replace(id.toString(), "?"),
          body.replace(id.toString(), "?"),
          headers.replace(id.toString(), "?"));
    }
  }

  /**
   * Stand before a portal.
   *
   * @param cookie the secret of a session; empty for none
   */
  public Knocker(String address, String cookie) {
    this(cookie.isEmpty() ? "" : SESSION + cookie, address, "");
  }

  private Knocker(String cookie, String address, String token) {
    this.cookie = cookie;
    this.address = address;
    this.token = token;
  }

  /** Somebody with a browser of their own, who is about to sign in. */
  static Knocker arriving(String address) {
    return new Knocker("ent-visit=" + UUID.randomUUID(), address, "");
  }

  /** Tell whether a text tells what only our browser and the portal know. */
  boolean isGivenAwayIn(String text) {
    var secrets = Stream.of(cookie.substring(cookie.indexOf('=') + 1), token());
    return secrets.anyMatch(one -> !one.isEmpty() && text.contains(one));
  }

  /** The token of our forms, which is one for the whole session. */
  private String token() {
    if (token.isEmpty() && !cookie.isEmpty()) {
      var form = cookie.startsWith(SESSION) ? "/account" : "/activate";
      var found = TOKEN.matcher(raw(request(form).GET().build()).body());
      token = found.find() ? found.group(1) : "";
    }
    return token;
  }

  /** Look at a page. */
  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer getIn(String language, String path) {
    return send(request(path).setHeader("Accept-Language", language).GET().build());
  }

  /** Send a form of ours, with our token, which is one for the whole session. */
  public Answer post(String path, Map<String, String> form) {
    var sent = form(form) + (token().isEmpty() ? "" : "&csrf=" + token());
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(sent))
            .build());
  }

  /** Send JSON as a page of another site makes a browser send it: with the session and no token. */
  Answer postJson(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Send JSON with our token, as a page of ours does. */
  Answer postOwnJson(String path, Map<String, String> form) {
    var json = Json.createObjectBuilder(new HashMap<String, Object>(form)).build().toString();
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header(RestServlets.TOKEN, token())
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** A form as it stands in an address. */
  static String question(Map<String, String> form) {
    return form.isEmpty() ? "" : "?" + form(form);
  }

  private static String form(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "fr");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static Answer send(HttpRequest request) {
    var answer = raw(request);
    var body = MADE.matcher(TOKEN.matcher(answer.body()).replaceAll("")).replaceAll("");
    var headers =
        answer.headers().map().entrySet().stream()
            .filter(one -> !DIFFERING.contains(one.getKey()))
            .map(one -> one.getKey() + ": " + one.getValue())
            .sorted()
            .collect(Collectors.joining("\n"));
    var place = answer.headers().firstValue("location").orElse("");
    return new Answer(answer.statusCode(), place, body, headers);
  }

  private static HttpResponse<String> raw(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
