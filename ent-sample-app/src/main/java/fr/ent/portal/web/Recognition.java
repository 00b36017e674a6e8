package fr.ent.portal.web;

import fr.ent.api.sessions.SessionId;
import fr.ent.api.territory.TerritoryId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who sent a request, and where; the sign-on filter has found out before. */
public interface Recognition {
  /** Tell who is looking, or nothing if nobody is signed in. */
  Optional<Visitor> visitorOf(HttpServletRequest request);

  /** Tell the session of a request. */
  Optional<SessionId> sessionOf(HttpServletRequest request);

  /** Tell what the forms of this browser send back. */
  String tokenOf(HttpServletRequest request);

  /** Tell the territory that this portal serves. */
  TerritoryId territory();

  /** Tell whether somebody came in who has first to keep a second factor. */
  default boolean isUnfinished(HttpServletRequest request) {
    return false;
  }
}
