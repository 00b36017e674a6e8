package fr.ent.auth.servlet;

import fr.ent.api.access.Door;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes each request know its cookies. Nobody is looked up until somebody asks. */
@Door(
    as = Door.As.EVERYBODY,
    french = "Reconnaître la session de chaque requête, sans rien ouvrir.",
    english = "Recognise the session of each request; opens nothing.")
final class SignOnFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient CookieSessions sessions;

  SignOnFilter(CookieSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    sessions.begin(request, response);
    chain.doFilter(request, response);
  }
}
