package fr.ent.auth.exports;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * What is asked of whoever takes many people out of the ENT at once (fr: extractions): a second
 * factor shown not long ago, and beyond a number somebody else who confirms it. SEC-19.
 *
 * <p>Up to {@code ent.auth.exports.alone} people (40, a class) nothing more than the right is asked
 * for. Beyond, a second factor within {@code ent.auth.exports.fresh} (PT15M; PT0S asks for none);
 * beyond {@code ent.auth.exports.second-person} (500; 0 asks nobody) somebody who holds the same
 * right over the same place, himself. A file adds up with the files of the same account in the last
 * 24 hours, a sheet counts by itself.
 *
 * <p>Safe for use by several threads. Each step is kept in the audit log, and so is each export
 * beyond a class. A request that the actor may not know of is answered like one that is not there.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Exports {
  /** How long a request waits for an answer. */
  Duration PATIENCE = Duration.ofHours(24);

  /** How long what was confirmed may be taken, once. */
  Duration TAKEN_WITHIN = Duration.ofHours(4);

  /**
   * Require a fresh second factor, whatever is done.
   *
   * @throws ProofNeededException if none was shown in this session within {@code
   *     ent.auth.exports.fresh}
   */
  void requireFresh(Actor actor, SessionId session);

  /**
   * Let people leave, or say what is missing. Asked before anything leaves, by whoever has required
   * the right.
   *
   * @throws ProofNeededException if they are more than a class and no second factor is fresh
   * @throws SecondPersonNeededException if they are too many and nobody has confirmed this export
   *     for about so many; it names a request that the actor may {@link #ask send}
   */
  void admit(Actor actor, SessionId session, Export export);

  /**
   * Send a request that was drawn up for the actor; sending it again changes nothing.
   *
   * @throws fr.ent.api.access.AccessRefusedException if there is none of the actor's
   * @throws IllegalArgumentException if the reason is empty or too long
   */
  void ask(Actor actor, UUID request, String reason);

  /** List what was drawn up for the actor or sent by him, newest first; needs no right. */
  List<ExportRequest> mine(Actor actor);

  /** List what waits for an answer that the actor may give, oldest first. */
  List<ExportRequest> waiting(Actor actor);

  /**
   * Confirm a request: the asker may take it once, within {@link #TAKEN_WITHIN}.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is the asker, bears the asker's
   *     name, is the house, or does not hold the right over the place himself: what the asker or
   *     anybody else has delegated does not count, nor does an access of the support
   * @throws ProofNeededException if no second factor is fresh
   * @throws IllegalStateException if the request waits no more
   */
  void confirm(Actor actor, SessionId session, UUID request);

  /**
   * Refuse a request; one that waits no more stays as it is.
   *
   * @throws fr.ent.api.access.AccessRefusedException as for {@link #confirm}
   */
  void refuse(Actor actor, UUID request);
}
