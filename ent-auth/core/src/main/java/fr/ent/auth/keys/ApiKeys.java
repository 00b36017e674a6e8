package fr.ent.auth.keys;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * With what a product calls the REST interface (fr: clés d’accès). Whoever makes a key lets the
 * product act as them, in the hat they wore: never as anybody else, and with no right that they do
 * not have. A product of its own is entered as a person, given its rights, and makes its key.
 *
 * <p>Safe for use by several threads. Days are those of the time zone of the ENT. Changes are kept
 * in the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ApiKeys {
  /** Let a product act as oneself. */
  Right MAKE = new Right("keys:make");

  /** The longest that a key may live, in days. */
  int DAYS_AT_MOST = 400;

  /**
   * Make a key. This answer is the only one that tells its secret.
   *
   * @param label which product it is for, up to eighty characters
   * @param last the last day of its life
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #MAKE} over
   *     the territory or the structure of the hat
   * @throws IllegalArgumentException if the label is blank or too long, or the day is over or more
   *     than {@link #DAYS_AT_MOST} away
   */
  NewApiKey make(Actor actor, String label, LocalDate last);

  /** List one's own keys, newest first; those over are among them for a month. */
  List<ApiKey> own(Actor actor);

  /** Revoke one of one's own keys, at once. One that is not there is revoked already. */
  void revoke(Actor actor, UUID key);

  /**
   * Tell whom a secret lets act, or nothing: it is unknown or over, the account is not active, the
   * hat is no longer worn or the right to make keys no longer held.
   */
  Optional<Actor> find(TerritoryId territory, String secret);
}
