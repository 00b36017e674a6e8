package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.ReachPreview;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Sees and sets the rules: a structure within what its territory lets it. */
@EntService
class DefaultCommunicationRules implements CommunicationRules {
  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultCommunicationRules(Database database, AccessPolicy access, AuditLog audit, Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<RuleInForce> rules(Actor actor, RulePlace place) {
    require(actor, place);
    return database.inTerritory(
        actor.territory(), handle -> new RuleShelf(handle).of(place).inForce());
  }

  @Atomic
  @Override
  public void change(Actor actor, RulePlace place, CommunicationRule rule) {
    require(actor, place);
    var shelf = new RuleShelf(database.handle());
    requireWithin(shelf.of(place), rule);
    shelf.put(place, rule);
    append(actor, "communication:change", place, pair(rule.from(), rule.to()) + " " + rule.tie());
  }

  @Atomic
  @Override
  public void restore(Actor actor, RulePlace place, Profile from, Profile to) {
    require(actor, place);
    if (new RuleShelf(database.handle()).remove(place, from, to)) {
      append(actor, "communication:restore", place, pair(from, to));
    }
  }

  @Override
  public ReachPreview preview(Actor actor, RulePlace place, CommunicationRule rule) {
    require(actor, place);
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var rules = new RuleShelf(handle).of(place);
          requireWithin(rules, rule);
          return new ReachMeasure(handle, access, clock).of(actor.territory(), rules, rule);
        });
  }

  @Override
  public List<GroupRule> groupRules(Actor actor, StructureId structure) {
    access.require(actor, ADMINISTER, structure);
    return database.inTerritory(
        actor.territory(),
        handle -> List.copyOf(new RuleShelf(handle).of(RulePlace.of(structure)).groups().rules()));
  }

  @Atomic
  @Override
  public void change(Actor actor, StructureId structure, GroupRule rule) {
    access.require(actor, ADMINISTER, structure);
    var shelf = new GroupRuleShelf(database.handle());
    requireOf(shelf, structure, rule);
    shelf.put(structure, rule);
    var detail = pair(rule.from(), rule.to()) + " " + rule.effect();
    append(actor, "communication:change-groups", RulePlace.of(structure), detail);
  }

  @Atomic
  @Override
  public void restore(Actor actor, StructureId structure, GroupId from, GroupId to) {
    access.require(actor, ADMINISTER, structure);
    if (new GroupRuleShelf(database.handle()).remove(structure, from, to)) {
      append(actor, "communication:restore-groups", RulePlace.of(structure), pair(from, to));
    }
  }

  @Override
  public ReachPreview preview(Actor actor, StructureId structure, GroupRule rule) {
    access.require(actor, ADMINISTER, structure);
    return database.inTerritory(
        actor.territory(),
        handle -> {
          requireOf(new GroupRuleShelf(handle), structure, rule);
          var rules = new RuleShelf(handle).of(RulePlace.of(structure));
          return new ReachMeasure(handle, access, clock)
              .of(actor.territory(), structure, rules, rule);
        });
  }

  private static void requireOf(GroupRuleShelf shelf, StructureId structure, GroupRule rule) {
    if (!shelf.isOf(structure, rule.from()) || !shelf.isOf(structure, rule.to())) {
      throw new IllegalArgumentException("a rule is set between two groups of the structure");
    }
  }

  private void require(Actor actor, RulePlace place) {
    place
        .structure()
        .ifPresentOrElse(
            school -> access.require(actor, ADMINISTER, school),
            () -> access.require(actor, ADMINISTER));
  }

  private static void requireWithin(SetRules rules, CommunicationRule rule) {
    if (rules.place().structure().isPresent()
        && rule.tie().compareTo(rules.between(rule.from(), rule.to()).beneath()) > 0) {
      throw new IllegalArgumentException("a structure goes no further than its territory");
    }
  }

  private void append(Actor actor, String operation, RulePlace place, String detail) {
    var target = place.structure().map(StructureId::toString).orElse("");
    audit.append(actor, new AuditFact(operation, target, "done", detail));
  }

  private static String pair(Object from, Object to) {
    return from + " > " + to;
  }
}
