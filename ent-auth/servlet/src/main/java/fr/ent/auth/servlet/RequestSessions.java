package fr.ent.auth.servlet;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Who sent a request (fr: session du navigateur). The session's secret is in a cookie that scripts
 * cannot read and that other sites' forms do not bring.
 *
 * <p>Safe for use by several threads; one request belongs to one. Only requests that passed the
 * filter of {@link SignOnServlets} are known.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface RequestSessions {
  /**
   * Tell who is signed in, as surely as their hat asks for; looked up once for each request.
   *
   * @see #findUnfinished
   */
  Optional<SignedIn> find(HttpServletRequest request);

  /** Tell who is signed in and has first to keep a second factor, before anything opens. */
  Optional<SignedIn> findUnfinished(HttpServletRequest request);

  /** Tell the secret of the second step that this browser has yet to take; empty if of none. */
  String secondStep(HttpServletRequest request);

  /**
   * Let the browser keep the session that was opened, or the second step to be taken; a session
   * opened before is closed.
   */
  void remember(HttpServletRequest request, HttpServletResponse response, Entrance entrance);

  /** Close the session and let the browser forget it. */
  void close(HttpServletRequest request, HttpServletResponse response);

  /** Tell what the forms of this browser send back, signed in or not. */
  String csrfToken(HttpServletRequest request);

  /** Tell from where a request came. */
  Caller caller(HttpServletRequest request);

  /** Tell the territory that this installation serves: the setting {@code ent.territory}. */
  TerritoryId territory();
}
