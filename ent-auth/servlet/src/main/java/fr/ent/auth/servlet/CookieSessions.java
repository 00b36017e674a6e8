package fr.ent.auth.servlet;

import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.Sha256;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;

/**
 * Keeps the secret of the session in one cookie, and a random visit number in another for forms
 * that are sent before anybody is signed in.
 *
 * <p>{@code ent.territory} (ent) names the territory; {@code ent.url} is the address that people
 * know, {@code https://ent.example.org}, else that of each request is taken; {@code
 * ent.auth.proxies} (0) says how many trusted proxies stand before us and write {@code
 * X-Forwarded-For}.
 */
@EntService
class CookieSessions implements RequestSessions {
  private static final String SESSION = "ent-session";
  private static final String VISIT = "ent-visit";
  private static final String STEP = "ent-step";
  private static final String FOUND = "fr.ent.auth.found";
  private static final String COOKIES = "fr.ent.auth.cookies";
  private static final String TOKEN = "fr.ent.auth.token";

  private final LoginDesk desk;
  private final TerritoryId territory;
  private final Optional<String> url;
  private final int proxies;
  private final SecureRandom random = new SecureRandom();

  @Inject
  CookieSessions(LoginDesk desk, Settings settings) {
    this.desk = desk;
    this.territory = TerritoryId.of(settings.text("ent.territory", "ent"));
    this.url = settings.text("ent.url").map(one -> one.replaceFirst("/+$", ""));
    this.proxies = settings.number("ent.auth.proxies", 0);
  }

  /** Called by the filter: the cookies of this exchange can be read and written from now on. */
  void begin(HttpServletRequest request, HttpServletResponse response) {
    boolean secure = url.map(one -> one.startsWith("https:")).orElse(request.isSecure());
    request.setAttribute(COOKIES, new BrowserCookies(request, response, secure));
  }

  @Override
  public Optional<SignedIn> find(HttpServletRequest request) {
    return any(request).filter(one -> !desk.asksMoreOf(one));
  }

  @Override
  public Optional<SignedIn> findUnfinished(HttpServletRequest request) {
    return any(request).filter(desk::asksMoreOf);
  }

  @Override
  public String secondStep(HttpServletRequest request) {
    return cookies(request).read(STEP).orElse("");
  }

  @SuppressWarnings("unchecked")
  private Optional<SignedIn> any(HttpServletRequest request) {
    var known = (Optional<SignedIn>) request.getAttribute(FOUND);
    if (known == null) {
      known = cookies(request).read(SESSION).flatMap(secret -> desk.find(territory, secret));
      request.setAttribute(FOUND, known);
    }
    return known;
  }

  @Override
  public void remember(
      HttpServletRequest request, HttpServletResponse response, Entrance entrance) {
    if (entrance.outcome() == Entrance.Outcome.SECOND_STEP) {
      cookies(request).write(STEP, entrance.secret());
    }
    if (entrance.outcome() != Entrance.Outcome.ENTERED) {
      return;
    }
    any(request).ifPresent(before -> desk.close(territory, before.session()));
    cookies(request).write(SESSION, entrance.secret());
    cookies(request).write(VISIT, "");
    cookies(request).write(STEP, "");
    request.setAttribute(FOUND, desk.find(territory, entrance.secret()));
    request.removeAttribute(TOKEN);
  }

  @Override
  public void close(HttpServletRequest request, HttpServletResponse response) {
    any(request).ifPresent(signedIn -> desk.close(territory, signedIn.session()));
    cookies(request).write(SESSION, "");
    request.setAttribute(FOUND, Optional.empty());
    request.removeAttribute(TOKEN);
  }

  @Override
  public String csrfToken(HttpServletRequest request) {
    var known = (String) request.getAttribute(TOKEN);
    if (known == null) {
      known = token(secretOf(request));
      request.setAttribute(TOKEN, known);
    }
    return known;
  }

  /** What another site can neither read nor set: the session, or else the visit. */
  private String secretOf(HttpServletRequest request) {
    var cookies = cookies(request);
    var session = any(request).flatMap(signedIn -> cookies.read(SESSION));
    return session.or(() -> cookies.read(VISIT)).orElseGet(() -> newVisit(cookies));
  }

  private String newVisit(BrowserCookies cookies) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    cookies.write(VISIT, visit);
    return visit;
  }

  private static String token(String secret) {
    return Sha256.hex("form " + secret);
  }

  @Override
  public Caller caller(HttpServletRequest request) {
    return new Caller(address(request), Device.of(request.getHeader("User-Agent")));
  }

  /** Only what our own proxies wrote is believed. */
  private String address(HttpServletRequest request) {
    // A proxy may add a line of its own below the one that the browser invented.
    var forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    if (proxies == 0 || forwarded.isBlank()) {
      return request.getRemoteAddr();
    }
    var hops = forwarded.split(",", -1);
    return hops[Math.max(0, hops.length - proxies)].strip();
  }

  /** Tell the address of a path of this site, as browsers know it. */
  String addressOf(HttpServletRequest request, String path) {
    var full = request.getContextPath() + path;
    return url.map(one -> one + full)
        .orElseGet(() -> URI.create(request.getRequestURL().toString()).resolve(full).toString());
  }

  @Override
  public TerritoryId territory() {
    return territory;
  }

  private static BrowserCookies cookies(HttpServletRequest request) {
    var cookies = (BrowserCookies) request.getAttribute(COOKIES);
    if (cookies == null) {
      throw new IllegalStateException("the sign-on filter is not mounted");
    }
    return cookies;
  }
}
