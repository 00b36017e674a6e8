package fr.ent.auth.rest;

import fr.ent.api.access.Actor;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.auth.keys.ApiKeys;
import fr.ent.auth.servlet.RequestSessions;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who calls: a browser by its session, a product by its key; never one for the other. */
@EntService
class Callers {
  private static final String BEARER = "Bearer ";
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

  private final RequestSessions sessions;
  private final ApiKeys keys;

  @Inject
  Callers(RequestSessions sessions, ApiKeys keys) {
    this.sessions = sessions;
    this.keys = keys;
  }

  /** A key that is wrong is not made good by a session. */
  Optional<Actor> find(HttpServletRequest request) {
    var sent = request.getHeader("Authorization");
    return sent == null
        ? sessions.find(request).map(SignedIn::actor)
        : keys.find(sessions.territory(), secret(sent));
  }

  private static String secret(String sent) {
    return sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? sent.substring(BEARER.length()).strip()
        : "";
  }

  /** Tell whether the caller meant it: another site can make a browser write, but not say why. */
  boolean mean(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        || request.getHeader("Authorization") != null
        || isToken(request, request.getHeader(RestServlets.TOKEN));
  }

  private boolean isToken(HttpServletRequest request, @Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8),
            sessions.csrfToken(request).getBytes(StandardCharsets.UTF_8));
  }
}
