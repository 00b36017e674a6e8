package fr.ent.auth.servlet;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** Cookies for the whole site that scripts cannot read and other sites' forms do not bring. */
record BrowserCookies(HttpServletRequest request, HttpServletResponse response, boolean secure) {
  Optional<String> read(String name) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(full(name)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  void write(String name, String value) {
    var cookie = new Cookie(full(name), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    if (value.isEmpty()) {
      cookie.setMaxAge(0);
    }
    response.addCookie(cookie);
  }

  /** The prefix makes browsers refuse the cookie from anywhere but this very host. */
  private String full(String name) {
    return secure ? "__Host-" + name : name;
  }
}
