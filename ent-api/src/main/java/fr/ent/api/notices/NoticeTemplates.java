package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What is told in which words (fr: modèles de messages). A school changes those of its territory, a
 * territory changes ours.
 *
 * <p>Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeTemplates {
  /**
   * List the templates in force in a place, by kind.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     NoticeSettings#ADMINISTER} there
   */
  List<TemplateInForce> templates(Actor actor, RulePlace place, NoticeLanguage language);

  /**
   * Change a template in a place.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     NoticeSettings#ADMINISTER} there
   * @throws TemplateRefusedException if it cannot be used
   */
  void change(Actor actor, RulePlace place, NoticeTemplate template);

  /**
   * Give back a template to what is decided above; one that was not changed stays as it is.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     NoticeSettings#ADMINISTER} there
   */
  void restore(Actor actor, RulePlace place, NoticeKind kind, NoticeLanguage language);

  /**
   * Fill a template as it would be told of an invented pupil; nothing is kept.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     NoticeSettings#ADMINISTER} there
   * @throws TemplateRefusedException if it cannot be used
   */
  NoticeTemplate preview(Actor actor, RulePlace place, NoticeTemplate template);
}
