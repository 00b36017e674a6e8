package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Groups that people make themselves (fr: groupes manuels). GRP-02, GRP-03, GRP-04.
 *
 * <p>Such a group is one more {@link fr.ent.api.identity.GroupKind#MANUAL} group of the {@link
 * Directory}, for its managers, its members and whoever sees everybody of its school: things are
 * shared with it and rights given to it. It opens nothing by itself. Who is in it is shown only to
 * those who know of these people anyway; it lets nobody write to anybody; and no right is held over
 * it, so that naming somebody a member takes nobody into another's charge. No feed touches it.
 *
 * <p>A member or manager is one for as long as the group lasts, and no longer than they belong to
 * the school through which they came in: that of the group, or else one in which the actor knows
 * them. Whoever comes back later is named anew.
 *
 * <p>Whoever holds {@link #ADMINISTER} over the school of a group may do all that its managers may.
 * To all others a group that they do not manage is {@link GroupRefusedException.Reason#NOT_YOURS},
 * whether it exists or not. The house makes no group, and manages each. Safe for use by several
 * threads. Days are those of the ENT. Each change is kept in the audit log and published: {@link
 * GroupMade}, {@link GroupChanged}, {@link GroupEnded}; what changes nothing is neither.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Groups {
  /** Make groups in a school. */
  Right CREATE = new Right("groups:create");

  /** Manage each group that was made in a school. */
  Right ADMINISTER = new Right("groups:administer");

  /**
   * Make a group in the school whose hat the actor wears, who is its first manager.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CREATE}
   *     there
   * @throws GroupRefusedException if the last day is over
   */
  MadeGroup make(Actor actor, GroupDraft draft);

  /** List the groups that the actor was named a manager of, those that are over too, by label. */
  List<MadeGroup> managedBy(Actor actor);

  /** Find a group that the actor may manage, also one that is over. */
  Optional<MadeGroup> find(Actor actor, GroupId group);

  /**
   * Give a group another label or last day.
   *
   * @throws GroupRefusedException if the actor does not manage it, or the last day is over
   */
  MadeGroup change(Actor actor, GroupId group, GroupDraft draft);

  /**
   * Name a member.
   *
   * @throws GroupRefusedException if the actor does not manage the group, or knows of nobody by
   *     this id who belongs to a school
   */
  void admit(Actor actor, GroupId group, PersonId person);

  /**
   * Let a member go. Nobody leaves alone: a rule of communication may hang on the group.
   *
   * @throws GroupRefusedException if the actor does not manage the group
   */
  void dismiss(Actor actor, GroupId group, PersonId person);

  /**
   * Name a manager, who may do all this too.
   *
   * @throws GroupRefusedException as {@link #admit}
   */
  void appoint(Actor actor, GroupId group, PersonId person);

  /**
   * Let a manager go, who stays the member that they may be.
   *
   * @throws GroupRefusedException if the actor does not manage the group, or it is the last manager
   */
  void relieve(Actor actor, GroupId group, PersonId person);

  /**
   * End a group for good: who was in it is forgotten, and nothing reaches it any more.
   *
   * @throws GroupRefusedException if the actor does not manage it
   */
  void end(Actor actor, GroupId group);
}
