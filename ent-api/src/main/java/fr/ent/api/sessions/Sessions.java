package fr.ent.api.sessions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.List;
import org.apiguardian.api.API;

/** One's own open sessions (fr: sessions ouvertes). Safe for use by several threads. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Sessions {
  /** List the sessions of the actor, the latest seen first. */
  List<OpenSession> mine(Actor actor);

  /**
   * Close one of the actor's sessions; one that is not the actor's is not found and nothing ends.
   */
  void close(Actor actor, SessionId session);

  /** Close all sessions of the actor but one; tells how many. */
  int closeOthers(Actor actor, SessionId kept);
}
