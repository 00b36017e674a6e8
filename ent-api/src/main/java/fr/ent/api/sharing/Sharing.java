package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Who may do what with one thing of a service (fr: partage d’une ressource). AAS-20.
 *
 * <p>The service says who owns a thing when it makes it, asks {@link #allows} before it shows or
 * changes it, lists with {@link #sharedWith}, and says when it is gone. The rest is here. The owner
 * may do everything, and so may the house. Nobody is ever allowed more than {@link Level#MANAGE}.
 *
 * <p>Safe for use by several threads. Answers hold for the moment of the question: who joins a
 * group is let in, who leaves it is not. Days are those of the time zone of the ENT. Nothing of
 * another territory is found or changed. Each change is kept in the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Sharing {
  /**
   * Say who owns a thing, in place of who did; only the house may. What is shared stays shared.
   *
   * @throws SharingRefusedException if anybody but the house asks
   */
  void own(Actor house, ThingId thing, PersonId owner);

  /**
   * Say that a thing is gone; only the house may. Its shares end with {@link SharingEnded}. One
   * that is not there is gone already.
   *
   * @throws SharingRefusedException if anybody but the house asks
   */
  void forget(Actor house, ThingId thing);

  /** Share a thing for good, see {@link #share(Actor, ThingId, Recipient, Level, LocalDate)}. */
  Share share(Actor actor, ThingId thing, Recipient with, Level level);

  /**
   * Share a thing until a day, included. Sharing with the same again changes level and day. {@link
   * ThingShared} is published unless nothing changes.
   *
   * @throws SharingRefusedException if the actor neither owns nor manages the thing, the day is
   *     over, or the actor may not know of the person or group in the directory; with a profile
   *     share only the staff of that school, in their hat
   */
  Share share(Actor actor, ThingId thing, Recipient with, Level level, LocalDate last);

  /**
   * Stop sharing a thing; {@link SharingEnded} is published. What is not shared is stopped already.
   *
   * @throws SharingRefusedException if the actor neither owns nor manages the thing, nor is the
   *     very person it is shared with
   */
  void stop(Actor actor, ThingId thing, Recipient with);

  /** List with whom a thing is shared today, for those who may manage it; nothing for others. */
  List<Share> sharesOf(Actor actor, ThingId thing);

  /** Tell whether the actor may do this much with a thing: as owner, or because it is shared. */
  boolean allows(Actor actor, ThingId thing, Level level);

  /** List the things of a service that {@link #allows} allows the actor, by id; own ones too. */
  List<ThingId> sharedWith(Actor actor, String service, Level level);
}
