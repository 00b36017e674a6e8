package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What somebody shows besides the password (fr: vérification en deux étapes): a code of six digits
 * that an application on their phone computes from a shared secret (TOTP, RFC 6238: SHA-1, 30
 * seconds, one step of tolerance), or one of ten printed codes. Each code counts once. SEC-8.
 *
 * <p>Who keeps a second factor comes in by no password alone, a new one neither. Safe for use by
 * several threads. What is done is kept in the audit log; wrong codes are counted, and too many of
 * them refused for a while.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SecondFactors {
  /** Tell how it stands with one's own; nothing if none is kept. */
  Optional<SecondFactor> mine(Actor actor);

  /**
   * Draw a secret for one's own application. It counts for nothing until a code of it is given to
   * {@link #keep}; a later offer replaces it.
   *
   * @throws IllegalStateException if one is kept already: it must be dropped first
   */
  SecondFactorOffer offer(Actor actor);

  /**
   * Keep what was offered, once its code proves that the application has it. The session becomes as
   * sure as one that was opened with a second factor; the person's others end.
   *
   * @param session the open session in which it is done; another person's is not touched
   * @return ten printed codes, shown this once
   * @throws SecondFactorRefusedException if the code is wrong, or nothing was offered
   */
  List<String> keep(Actor actor, SessionId session, String code);

  /**
   * Show it again in an open session: for a while what asks for it opens, see {@link #isFresh}.
   *
   * @param session the actor's own; another person's is not touched
   * @throws SecondFactorRefusedException if the code is wrong, or no factor is kept
   */
  default void prove(Actor actor, SessionId session, String code) {
    throw new SecondFactorRefusedException(SecondFactorRefusedException.Reason.WRONG);
  }

  /**
   * Tell whether a second factor was shown, or the source asked for one, in one's own session, not
   * longer ago than this.
   */
  default boolean isFresh(Actor actor, SessionId session, Duration within) {
    return false;
  }

  /**
   * Print codes again; the earlier ones end.
   *
   * @throws SecondFactorRefusedException if the code is wrong, or no factor is kept
   */
  List<String> printAgain(Actor actor, String code);

  /**
   * Do without a second factor from now on.
   *
   * @throws SecondFactorRefusedException if the code is wrong, or no factor is kept
   */
  void drop(Actor actor, String code);

  /**
   * Tell whether somebody keeps one.
   *
   * @throws fr.ent.api.access.AccessRefusedException if {@link Accounts#ADMINISTER} over them is
   *     missing
   */
  boolean isKept(Actor actor, PersonId person);

  /**
   * Take away the second factor of somebody who has lost phone and printed codes, and end their
   * sessions.
   *
   * @throws fr.ent.api.access.AccessRefusedException if {@link Accounts#ADMINISTER} over them is
   *     missing
   */
  void remove(Actor actor, PersonId person);
}
