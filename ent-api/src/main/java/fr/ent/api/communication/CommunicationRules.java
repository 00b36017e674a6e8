package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The rules of {@link Communication}, seen and set (fr: administration des règles de
 * communication).
 *
 * <p>The house brings rules of its own. The territory sets others in their place; a structure sets
 * others again for those who wear its hat, and never wider than the territory: where the territory
 * later narrows a rule, that holds in the structure at once, and what the structure had set counts
 * again if it is widened. Between two of its groups a structure says more: it forbids, or it lets
 * what the territory lets although its own rules are narrower. Who forbids is heard before who
 * lets.
 *
 * <p>Safe for use by several threads. Each change is kept in the audit log and counts from the next
 * question on. Everything throws {@link fr.ent.api.access.AccessRefusedException} without {@link
 * #ADMINISTER} over the place, the whole territory or the structure.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface CommunicationRules {
  /** Set who may write to whom. */
  Right ADMINISTER = new Right("communication:administer");

  /** List what is in force in a place, for each pair of national profiles and each rule set. */
  List<RuleInForce> rules(Actor actor, RulePlace place);

  /**
   * Set a rule in a place, instead of the one that was set for the same two profiles.
   *
   * @throws IllegalArgumentException if a structure would go further than the territory
   */
  void change(Actor actor, RulePlace place, CommunicationRule rule);

  /** Let go of what a place has set for two profiles; nothing happens if nothing was set. */
  void restore(Actor actor, RulePlace place, Profile from, Profile to);

  /**
   * Measure what a rule would change if it counted in a place, and change nothing.
   *
   * @throws IllegalArgumentException as {@link #change} would
   */
  ReachPreview preview(Actor actor, RulePlace place, CommunicationRule rule);

  /** List what a structure has set between two of its groups. */
  List<GroupRule> groupRules(Actor actor, StructureId structure);

  /**
   * Set a rule between two groups of a structure, instead of the one that was set for the same two.
   * It counts for those who wear the hat of the structure.
   *
   * @throws IllegalArgumentException if one of them is no group of the structure
   */
  void change(Actor actor, StructureId structure, GroupRule rule);

  /** Let go of what a structure has set for two groups; nothing happens if nothing was set. */
  void restore(Actor actor, StructureId structure, GroupId from, GroupId to);

  /**
   * Measure what a rule between two groups would change, how many of the one its members typically
   * reach in the other, and change nothing.
   *
   * @throws IllegalArgumentException as {@link #change(Actor, StructureId, GroupRule)} would
   */
  ReachPreview preview(Actor actor, StructureId structure, GroupRule rule);
}
