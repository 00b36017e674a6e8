package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.communication.RulePlace;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The table of usual rights (fr: droits d'office): which right goes with which profile and duty, on
 * which ground. AAS-20.
 *
 * <p>What services declare ({@link DeclaredRight#usual}) is the national default. A territory adds
 * lines to it and withdraws others; a structure does the same for those who wear its hat. What the
 * territory has withdrawn no structure lets again, and what a structure alone lets ends at its own
 * walls, whatever the ground. Where nothing is set, the default counts; giving back is letting go
 * of what was set. Rights that are given {@link DeclaredRight#byName by name} never enter the
 * table.
 *
 * <p>Safe for use by several threads. Each change is kept in the audit log and holds at the next
 * request on this node, within five seconds on others. Everything throws {@link
 * fr.ent.api.access.AccessRefusedException} without {@link Grants#ADMINISTER} over the place, the
 * whole territory or the structure.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface UsualRights {
  /** What may be decided of a line in a place. */
  enum Change {
    /** Those whom the line names hold the right. */
    LET,
    /** They do not, unless for another reason. */
    WITHDRAW,
    /** Nothing is decided here: what counts above counts. */
    RESTORE
  }

  /** List the lines that are declared or set, by right, as they count in a place. */
  List<UsualInForce> table(Actor actor, RulePlace place);

  /**
   * Decide of a line in a place; deciding the same again changes nothing.
   *
   * <p>Giving back is no gift: whoever administers the place restores what was decided above
   * without holding it.
   *
   * @throws IllegalArgumentException if a line is let or withdrawn whose right no service declares
   *     or is given by name only, or a structure lets what its territory has withdrawn
   * @throws fr.ent.api.access.AccessRefusedException if a line is let whose right the actor does
   *     not hold himself over the place (ISO-7)
   */
  void change(Actor actor, RulePlace place, UsualLine line, Change change);

  /** Let go of all that is set in a place; what structures have set stays theirs. */
  void restore(Actor actor, RulePlace place);

  /**
   * Count for how many people a change would change something, and change nothing.
   *
   * @throws IllegalArgumentException as {@link #change} would
   * @throws fr.ent.api.access.AccessRefusedException as {@link #change} would
   */
  UsualEffect preview(Actor actor, RulePlace place, UsualLine line, Change change);
}
