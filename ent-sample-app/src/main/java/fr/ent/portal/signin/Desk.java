package fr.ent.portal.signin;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.sessions.SessionId;
import fr.ent.portal.web.Visit;
import java.util.List;
import java.util.Optional;

/** What the sign-in pages ask of the desk that opens and closes sessions. */
public interface Desk {
  /** What came of a try; it never tells whether an account exists. */
  enum Outcome {
    ENTERED,
    /** A code of the second factor is asked for next. */
    SECOND_STEP,
    REFUSED,
    THROTTLED
  }

  /** Try to enter with a password; the browser then holds a session. */
  Outcome enter(Visit visit, String login, String password);

  /**
   * Choose a first password with a code; empty if the code is no good.
   *
   * @throws fr.ent.api.accounts.PasswordRefusedException if the password is not good enough
   */
  Optional<Outcome> activate(Visit visit, String login, String code, String password);

  /** Try to take the second step with a code; the browser then holds a session. */
  Outcome finish(Visit visit, String code);

  /** Find who came in and has first to keep a second factor. */
  Optional<Unfinished> unfinished(Visit visit);

  /** Somebody for whom nothing opens yet. */
  record Unfinished(Actor actor, SessionId session) {}

  /** End the session, everywhere. */
  void leave(Visit visit);

  /** Wear another hat for the rest of the session. */
  void wear(Visit visit, Affiliation hat);

  /** List the other ways in. */
  List<SignInView.Way> ways(String to);
}
