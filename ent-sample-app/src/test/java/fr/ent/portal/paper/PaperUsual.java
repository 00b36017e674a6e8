package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.auth.access.UsualEffect;
import fr.ent.auth.access.UsualInForce;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An empty table on paper. */
@ApplicationScoped
public class PaperUsual implements UsualRights {
  @Override
  public List<UsualInForce> table(Actor actor, RulePlace place) {
    return List.of();
  }

  @Override
  public void change(Actor actor, RulePlace place, UsualLine line, Change change) {}

  @Override
  public void restore(Actor actor, RulePlace place) {}

  @Override
  public UsualEffect preview(Actor actor, RulePlace place, UsualLine line, Change change) {
    return new UsualEffect(0, 0);
  }
}
