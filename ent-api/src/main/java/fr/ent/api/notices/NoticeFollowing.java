package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where school life sees what was told and how, and prints what no channel could tell (fr: suivi
 * des notifications). ABS-02.
 *
 * <p>Safe for use by several threads. Every method asks for {@link #FOLLOW} over the school.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeFollowing {
  /** Follow the notices of a school, and print its letters. */
  Right FOLLOW = new Right("notices:follow");

  /** How many are listed at once. */
  int PAGE = 100;

  /**
   * List the latest notices of a school, up to {@link #PAGE}, latest first.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #FOLLOW}
   *     there
   */
  List<FollowedNotice> latest(Actor actor, StructureId school, NoticeLanguage language);

  /**
   * List the letters that wait to be printed, up to {@link #PAGE}, oldest first; each in the
   * language of who is told.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #FOLLOW}
   *     there
   */
  List<PaperNotice> letters(Actor actor, StructureId school);

  /**
   * Note that letters were printed; those of another school, and those printed already, are left as
   * they are.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #FOLLOW}
   *     there
   */
  void printed(Actor actor, StructureId school, Collection<NoticeId> letters);
}
