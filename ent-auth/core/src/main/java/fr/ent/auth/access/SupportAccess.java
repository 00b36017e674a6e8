package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * How the support of the ENT is let into a school for some hours (fr: accès d'assistance): it asks,
 * the school consents, and may show it out at any moment.
 *
 * <p>What is opened are rights of who consents, over that structure only, held in their place: they
 * end at the minute that was said, earlier when the access is stopped, and as soon as who consented
 * administers the structure or holds the right himself no more. They go no further: nobody gives or
 * delegates them on. Each step is kept in the audit log, with the structure.
 *
 * <p>Safe for use by several threads. Changes hold at the next request on this node, within five
 * seconds on others. A request that the actor may not know of is answered like one that is not
 * there.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SupportAccess {
  /** Ask schools to be let in. It opens nothing by itself. */
  Right ASK = new Right("support:ask");

  /** What the support wears where it is let in (fr: assistance); by itself it opens nothing. */
  Profile PROFILE = Profile.of("Assistance");

  /** How long an access lasts at most. */
  Duration LONGEST = Duration.ofHours(8);

  /** How long a request waits for an answer. */
  Duration PATIENCE = Duration.ofHours(24);

  /**
   * List the rights that can be asked for, by their ids: none by which somebody comes by more
   * rights, by other people's accounts or deeds, or decides over a crisis. Needs no right.
   */
  List<DeclaredRight> offered(Actor actor);

  /** Tell whether a right lets read only; who consents is shown which do more. */
  boolean isReading(Right right);

  /**
   * Ask to be let in; asking again for the same structure withdraws what still waits there.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #ASK} over
   *     the structure
   * @throws IllegalArgumentException if there is no such structure, or one of the rights is not
   *     {@linkplain #offered offered}
   */
  SupportRequest ask(Actor actor, SupportRequest.Wish wish);

  /** List what the actor asked for, newest first; needs no right. */
  List<SupportRequest> asked(Actor actor);

  /**
   * List what the actor may wear besides their own hats: {@link #PROFILE} in each structure that
   * has let them in now. Needs no right.
   */
  List<Affiliation> hats(Actor actor);

  /** List what was asked of structures in which the actor holds {@link Grants#ADMINISTER}. */
  List<SupportRequest> all(Actor actor);

  /**
   * Let the asker in from now on, for as long as asked or shorter.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is the asker or the house, does
   *     not hold {@link Grants#ADMINISTER} over the structure, or does not hold one of the rights
   *     there himself
   * @throws IllegalArgumentException if the time is longer than was asked for
   * @throws IllegalStateException if the request waits no more
   */
  SupportRequest consent(Actor actor, UUID request, Duration length);

  /**
   * Refuse a request; one that waits no more stays as it is.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link Grants#ADMINISTER} over the
   *     structure
   */
  void refuse(Actor actor, UUID request);

  /**
   * End an access now, or withdraw a request that waits; the asker may, and whoever holds {@link
   * Grants#ADMINISTER} over the structure. One that is over stays as it is.
   *
   * @throws fr.ent.api.access.AccessRefusedException for anybody else
   */
  void stop(Actor actor, UUID request);

  /**
   * List what the asker did while the access was open, as the log has it, newest first: what
   * concerns the structure, or people over whom the actor holds {@link Grants#ADMINISTER}. Reading
   * it is kept in the log.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link Grants#ADMINISTER} over the
   *     structure
   */
  List<AuditEntry> deeds(Actor actor, UUID request);
}
