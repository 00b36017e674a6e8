package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What became of messages, for the school (fr: suivi du carnet de liaison). LIA-02, LIA-03.
 *
 * <p>A message of the school is followed by its author, by who holds {@link LiaisonBook#FOLLOW}
 * over its structure, and by who holds it for each of its pupils. What a guardian wrote to the form
 * teacher is read by the form teachers of the pupil, what was written to school life by who holds
 * {@link LiaisonBook#FOLLOW} over the structure. Nobody else finds anything.
 *
 * <p>Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonFollowUps {
  /** How many messages {@link #messages} gives at once. */
  int PAGE = 50;

  /**
   * List the messages that the actor follows in the school acted in, newest first.
   *
   * @param before only those sent before
   */
  List<LiaisonTally> messages(Actor actor, Instant before);

  /** Follow a message, or nothing if there is none that the actor may know of. */
  Optional<LiaisonFollowUp> find(Actor actor, LiaisonMessageId message);

  /** List all that was said under a message, thread by thread, oldest first. */
  List<LiaisonReply> replies(Actor actor, LiaisonMessageId message);

  /**
   * Remind those asked who did nothing, about pupils for whom nobody did; at most once a day each.
   *
   * @return how many were reminded
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of
   * @throws LiaisonRefusedException if it was withdrawn
   */
  int remind(Actor actor, LiaisonMessageId message);

  /** Tell which of those asked have no account that works, and are to be given a slip. */
  List<LiaisonFollowUp.Line> withoutAccount(Actor actor, LiaisonMessageId message);

  /**
   * Keep that slips were handed out: each names a message, a pupil and the guardian it is for.
   * Those that the message does not reach are left out.
   *
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of
   */
  void handOut(Actor actor, Collection<LiaisonThread> slips);

  /**
   * Enter what came back on paper, for the text of the sheet. Kept with who entered it.
   *
   * @param person who signed
   * @param choice what was answered; empty where no choice is offered
   * @throws UnknownLiaisonMessageException if there is none that the actor may know of, or it does
   *     not reach that person
   * @throws LiaisonRefusedException as for {@link LiaisonBook#answer}
   */
  void onPaper(Actor actor, LiaisonSheet sheet, PersonId person, String choice);
}
