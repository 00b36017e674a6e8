package fr.ent.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Small things that a browser remembers for a year: language, kind of person. Never who. */
final class Cookies {
  private static final int YEAR = 365 * 24 * 3600;

  private Cookies() {}

  static String read(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  static void remember(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(YEAR);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
