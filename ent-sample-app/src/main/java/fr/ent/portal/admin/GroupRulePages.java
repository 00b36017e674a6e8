package fr.ent.portal.admin;

import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.portal.admin.GroupRulesView.Asked;
import fr.ent.portal.admin.GroupRulesView.Done;
import fr.ent.portal.admin.GroupRulesView.Row;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Rules between two groups of a school: seen, set once their effect is seen, and given back. */
@EntService
class GroupRulePages implements Pages {
  private static final String HERE = "/communication/groups";

  private final CommunicationRules rules;
  private final RulePlaces places;
  private final Directory directory;

  @Inject
  GroupRulePages(CommunicationRules rules, RulePlaces places, Directory directory) {
    this.rules = rules;
    this.places = places;
    this.directory = directory;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, CommunicationPages.LEAVE, this::read),
        Page.post(HERE, CommunicationPages.LEAVE, this::change),
        Page.post(HERE + "/restore", CommunicationPages.LEAVE, this::restore));
  }

  /** Where such rules are set: in schools, never over the territory. */
  private List<Choice> schools(Visit visit) {
    return places.of(visit.actor(), visit.frame().words(), CommunicationRules.ADMINISTER).stream()
        .filter(one -> RulePlaces.place(one).structure().isPresent())
        .toList();
  }

  private static StructureId school(List<Choice> schools, Visit visit) {
    return StructureId.of(RulePlaces.chosen(schools, visit.parameter("place")).value());
  }

  private static GroupId group(Visit visit, String name) {
    return GroupId.of(visit.parameter(name));
  }

  private static GroupRule rule(Visit visit) {
    var effect = Effect.valueOf(visit.parameter("effect"));
    return new GroupRule(group(visit, "from"), group(visit, "to"), effect);
  }

  private Answer read(Visit visit) {
    var actor = visit.actor();
    var schools = schools(visit);
    var school = school(schools, visit);
    var groups = directory.groupsIn(actor, school);
    var set = rules.groupRules(actor, school);
    boolean asks = visit.has("effect");
    return Answer.page(
        "pages/grouprules",
        "communication.groups.title",
        new GroupRulesView(
            RulePlaces.chosen(schools, school.toString()),
            schools,
            set.stream().map(one -> row(visit, groups, one)).toList(),
            groups.stream()
                .map(one -> new Choice(one.id().toString(), Names.group(one.label())))
                .toList(),
            asks ? Optional.of(asked(visit, school, groups, set)) : Optional.empty(),
            asks || !visit.has("done") ? Optional.empty() : Optional.of(done(visit, groups, set))));
  }

  private static Row row(Visit visit, List<Group> groups, GroupRule one) {
    return new Row(
        one.from().toString(),
        one.to().toString(),
        sentence(visit, groups, one.from(), one.to(), one.effect().name()));
  }

  private static String sentence(
      Visit visit, List<Group> groups, GroupId from, GroupId to, String effect) {
    return visit
        .frame()
        .say("communication.groups." + effect, label(groups, from), label(groups, to));
  }

  private static String label(List<Group> groups, GroupId group) {
    return groups.stream()
        .filter(one -> one.id().equals(group))
        .findFirst()
        .map(one -> Names.group(one.label()))
        .orElseThrow(NoSuchPageException::new);
  }

  /** What is set between two groups; a word that says that nothing is. */
  private static String between(List<GroupRule> set, GroupId from, GroupId to) {
    return set.stream()
        .filter(one -> one.isAbout(from, to))
        .findFirst()
        .map(one -> one.effect().name())
        .orElse("NONE");
  }

  private Asked asked(Visit visit, StructureId school, List<Group> groups, List<GroupRule> set) {
    var rule = rule(visit);
    var now = between(set, rule.from(), rule.to());
    return new Asked(
        rule.from().toString(),
        rule.to().toString(),
        rule.effect().name(),
        sentence(visit, groups, rule.from(), rule.to(), now),
        sentence(visit, groups, rule.from(), rule.to(), rule.effect().name()),
        rules.preview(visit.actor(), school, rule));
  }

  private static Done done(Visit visit, List<Group> groups, List<GroupRule> set) {
    var from = group(visit, "from");
    var to = group(visit, "to");
    var sentence = sentence(visit, groups, from, to, between(set, from, to));
    return new Done(from.toString(), to.toString(), sentence, visit.parameter("was"));
  }

  private Answer change(Visit visit) {
    var school = school(schools(visit), visit);
    var rule = rule(visit);
    var before = before(visit, school, rule.from(), rule.to());
    rules.change(visit.actor(), school, rule);
    return done(school, rule.from(), rule.to(), before);
  }

  private Answer restore(Visit visit) {
    var school = school(schools(visit), visit);
    var from = group(visit, "from");
    var to = group(visit, "to");
    var before = before(visit, school, from, to);
    if (!before.isEmpty()) {
      rules.restore(visit.actor(), school, from, to);
    }
    return done(school, from, to, before);
  }

  private String before(Visit visit, StructureId school, GroupId from, GroupId to) {
    var groups = directory.groupsIn(visit.actor(), school);
    label(groups, from);
    label(groups, to);
    var before = between(rules.groupRules(visit.actor(), school), from, to);
    return before.equals("NONE") ? "" : before;
  }

  private static Answer done(StructureId school, GroupId from, GroupId to, String was) {
    return Answer.to(
        HERE + "?place=%s&from=%s&to=%s&done=1&was=%s".formatted(school, from, to, was));
  }
}
