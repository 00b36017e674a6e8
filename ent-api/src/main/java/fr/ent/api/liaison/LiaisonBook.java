package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the school and families write to each other about a pupil (fr: carnet de liaison). LIA-01,
 * LIA-02.
 *
 * <p>A message reaches, for each pupil that it is about, whoever the law lets follow that pupil on
 * the day of the question: legal guardians decide, a person in charge is informed, or decides where
 * the directory knows of no legal guardian; a pupil of age decides alone, and guardians whom that
 * pupil lets follow are informed. Whoever comes to follow a pupil later finds what is still open;
 * whoever follows no more finds nothing. Each acts for themself only, and learns nothing of what
 * another guardian read, did or wrote. Nothing passes from one territory to another.
 *
 * <p>Safe for use by several threads. Days are those of the school. Lists cannot be changed.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonBook {
  /** Write to the families of a pupil, a class or a group. */
  Right WRITE = new Right("liaison:write");

  /** Follow what was written about a pupil, or in a structure, and answer families. */
  Right FOLLOW = new Right("liaison:follow");

  /** Read the book of a pupil, and write to the school about that pupil. */
  Right READ = new Right("liaison:read");

  /**
   * Write to the families of some pupils. {@link LiaisonMessageSent} is published.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #WRITE} for
   *     the group or each pupil
   * @throws LiaisonRefusedException if no pupil is meant, one is of another school, or the due day
   *     is over
   */
  LiaisonMessage write(Actor actor, LiaisonDraft draft);

  /**
   * Correct the text of one's own message. What was acknowledged, signed or answered stays kept
   * with its text, and is asked for again; {@link LiaisonMessageCorrected} is published. The same
   * text again changes nothing.
   *
   * @throws UnknownLiaisonMessageException if there is none that the actor wrote
   * @throws LiaisonRefusedException if it was withdrawn, or the due day is over
   */
  LiaisonMessage correct(Actor actor, LiaisonMessageId message, LiaisonText text);

  /**
   * Withdraw one's own message: it waits for nobody any more. Whoever had opened it finds it marked
   * so; others find it no more. {@link LiaisonMessageWithdrawn} is published the first time.
   *
   * @throws UnknownLiaisonMessageException if there is none that the actor wrote
   */
  LiaisonMessage withdraw(Actor actor, LiaisonMessageId message);

  /** List what the actor has in the book, about all pupils, newest first; at most 300. */
  List<LiaisonEntry> entries(Actor actor);

  /**
   * Open a message about a pupil: that it was read is kept. Nothing if there is none that the actor
   * may know of.
   */
  Optional<LiaisonEntry> open(Actor actor, LiaisonMessageId message, PersonId pupil);

  /**
   * Say that a message was read. Saying it again changes nothing.
   *
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of
   * @throws LiaisonRefusedException if the text has changed, the message was withdrawn or asks for
   *     something else
   */
  LiaisonEntry acknowledge(Actor actor, LiaisonSheet sheet);

  /**
   * Sign a message: kept with the time, the person, how sure it was that it is that person, and the
   * fingerprint of the text. Signing again changes nothing. {@link LiaisonSigned} is published.
   *
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of
   * @throws LiaisonRefusedException as for {@link #acknowledge}, or if the actor does not decide
   *     for the pupil
   */
  LiaisonEntry sign(Actor actor, LiaisonSheet sheet);

  /**
   * Answer a message by one of its choices. Another answer replaces it as long as the message is
   * open; both are kept.
   *
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of
   * @throws LiaisonRefusedException as for {@link #sign}, or if there is no such choice
   */
  LiaisonEntry answer(Actor actor, LiaisonSheet sheet, String choice);

  /**
   * List the exchange between the school and one guardian, oldest first: to that guardian, and to
   * who follows the message at the school. Nobody else finds anything.
   */
  List<LiaisonReply> replies(Actor actor, LiaisonThread thread);

  /**
   * Say something under a message, as the guardian of the thread or as somebody who follows it at
   * the school. {@link LiaisonReplied} is published.
   *
   * @param text 1 to 2000 characters
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of
   * @throws LiaisonRefusedException if it was withdrawn
   */
  LiaisonReply reply(Actor actor, LiaisonThread thread, String text);

  /**
   * List whom the actor may write to about a pupil; nobody where the actor does not follow them.
   */
  List<LiaisonDesk> desks(Actor actor, PersonId pupil);

  /**
   * Write to the school about a pupil. {@link LiaisonMessageSent} is published.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #READ} for
   *     this pupil
   * @throws LiaisonRefusedException if there is nobody at this desk
   */
  LiaisonMessage ask(Actor actor, PersonId pupil, LiaisonDesk desk, LiaisonText text);
}
