package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Where outside products are told what has happened (fr: adresses d’envoi, « webhooks »).
 *
 * <p>An event that a hook asks for is kept as a message in the transaction that handles the event,
 * and posted after it: a CloudEvent 1.0 in structured JSON, signed as Standard Webhooks say, with
 * ids and dates and nothing else. Whoever is told asks the REST interface for more, with its key
 * and its rights. A message is posted at least once, always with the same id and the same body, in
 * no promised order. What is not taken (2xx) is tried again, later and later, for about a day; 410
 * ends the hook; one that takes nothing for a day is paused. A hook that is slow holds up no other.
 *
 * <p>Safe for use by several threads. {@link #ADMINISTER} is asked over the school of the hook, or
 * over the territory where it has none; of what one does not administer nothing is known: methods
 * that take an id throw {@link UnknownWebHookException}. Changes are kept in the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface WebHooks {
  /** Register web hooks and see what they were sent. */
  Right ADMINISTER = new Right("webhooks:administer");

  /** How many hooks a territory has at most. */
  int AT_MOST = 200;

  /** List the events that may be told, by name. */
  List<ToldEvent> told();

  /**
   * Register a hook. This answer is the only one that tells its secret.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #ADMINISTER} over the school
   *     or, where none is named, over the territory
   * @throws WebHookRefusedException if the name, the address or an event is not as it should be, or
   *     the territory has {@link #AT_MOST} hooks
   */
  NewWebHook register(Actor actor, WishedWebHook wished);

  /** List the hooks that the actor administers, by name. */
  List<WebHook> list(Actor actor);

  /** Post nothing for now; what happens is kept until it is resumed. Of a paused one: nothing. */
  WebHook pause(Actor actor, WebHookId id);

  /** Post again, and at once what waits. Of an open one: nothing. */
  WebHook resume(Actor actor, WebHookId id);

  /** Remove a hook with its messages. */
  void remove(Actor actor, WebHookId id);

  /**
   * Make a new secret and tell it this once. For a day messages are signed with both, so that the
   * product may change over; the one before the last counts no more, at once.
   */
  NewWebHook rotate(Actor actor, WebHookId id);

  /** List the last messages, newest first, fifty at most. */
  List<WebHookDelivery> deliveries(Actor actor, WebHookId id);

  /**
   * Post a message again, whatever became of it, with the same id and body. One that is not kept
   * any more is not posted, and one that waits is posted now.
   */
  void resend(Actor actor, WebHookId id, UUID event);
}
