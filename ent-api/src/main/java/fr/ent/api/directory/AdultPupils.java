package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import org.apiguardian.api.API;

/**
 * What pupils decide once they are of age (fr: élève majeur): whether their guardians still follow
 * them. ISO-8.
 *
 * <p>A pupil is of age from the eighteenth birthday on, at midnight on the clock of the school
 * where that day begins first; whoever was born on 29 February, from 1 March on. Somebody whose day
 * of birth is not known is not. From then on the {@link Directory} tells each guardian's legal
 * level as {@link fr.ent.api.identity.LegalLevel#NONE}, and whatever follows from it ends: what a
 * guardian sees, may do, and may write. It comes back for as long as the pupil lets guardians
 * follow; both hold from the next question on. A pupil who answers for themself does so as before.
 *
 * <p>Safe for use by several threads. Everybody decides for themselves only, under any hat: nobody
 * else can, the house neither.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AdultPupils {
  /** Decide alone who follows. No right that could be given: it comes with age. */
  Right DECIDE = new Right("directory:decide-alone");

  /** Tell whether the actor is a pupil of age, who may ask and decide what follows. */
  boolean isOfAge(Actor actor);

  /**
   * Tell whether the actor lets guardians follow; not unless they have said so.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is no pupil of age
   */
  boolean guardiansFollow(Actor actor);

  /**
   * Let guardians follow, all of them. The first time, it is kept in the audit log and {@link
   * AdultPupilDecided} is published; again, nothing changes.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is no pupil of age
   */
  void letGuardiansFollow(Actor actor);

  /**
   * Let guardians follow no longer, as told and published like {@link #letGuardiansFollow}.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is no pupil of age
   */
  void stopGuardians(Actor actor);
}
