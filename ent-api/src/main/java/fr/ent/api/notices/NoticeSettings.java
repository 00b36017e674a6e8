package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where a school sets its quiet hours, its telephone and the channels that it pays for (fr:
 * réglages des notifications).
 *
 * <p>Safe for use by several threads. What a school has not set is what its territory has, field by
 * field; what neither has set is {@link NoticeRules#USUAL}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeSettings {
  /** Set quiet hours, channels and templates. */
  Right ADMINISTER = new Right("notices:administer");

  /**
   * Read the rules in force in a place.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #ADMINISTER}
   *     there
   */
  NoticeRules rules(Actor actor, RulePlace place);

  /**
   * Set the rules of a place. A field that is then as its territory has it is not set, and goes on
   * following the territory; so does a school without a telephone.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #ADMINISTER}
   *     there
   */
  void change(Actor actor, RulePlace place, NoticeRules rules);

  /** List the channels that are set up and that a school may open. */
  List<OfferedChannel> payable(Actor actor, NoticeLanguage language);
}
