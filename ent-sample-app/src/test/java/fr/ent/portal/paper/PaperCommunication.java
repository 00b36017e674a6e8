package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.ReachPreview;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** One rule on paper, by which nobody is reached. */
@ApplicationScoped
public class PaperCommunication implements Communication, CommunicationRules {
  @Override
  public List<PersonId> reachable(Actor actor, Collection<PersonId> among) {
    return List.of();
  }

  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    return new PersonPage(List.of(), 0, "");
  }

  @Override
  public Decision explain(Actor actor, PersonId person) {
    return new Decision(false, "Non\u00a0: rien ne s’écrit sur le papier.");
  }

  @Override
  public List<RuleInForce> rules(Actor actor, RulePlace place) {
    var rule = new CommunicationRule(Profile.PUPIL, Profile.TEACHER, Tie.NOBODY);
    return List.of(new RuleInForce(rule, RuleInForce.Origin.USUAL, Tie.SHARED_GROUP));
  }

  @Override
  public void change(Actor actor, RulePlace place, CommunicationRule rule) {}

  @Override
  public void restore(Actor actor, RulePlace place, Profile from, Profile to) {}

  @Override
  public ReachPreview preview(Actor actor, RulePlace place, CommunicationRule rule) {
    return new ReachPreview(0, 0, 0, 0, 0);
  }

  @Override
  public List<GroupRule> groupRules(Actor actor, StructureId structure) {
    return List.of();
  }

  @Override
  public void change(Actor actor, StructureId structure, GroupRule rule) {}

  @Override
  public void restore(Actor actor, StructureId structure, GroupId from, GroupId to) {}

  @Override
  public ReachPreview preview(Actor actor, StructureId structure, GroupRule rule) {
    return new ReachPreview(0, 0, 0, 0, 0);
  }
}
