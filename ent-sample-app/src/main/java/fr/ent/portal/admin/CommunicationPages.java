package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.portal.admin.CommunicationView.Done;
import fr.ent.portal.admin.CommunicationView.Row;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The rules of who writes to whom: seen, changed once the effect is seen, and given back. */
@EntService
class CommunicationPages implements Pages {
  static final Access LEAVE = Access.holding(CommunicationRules.ADMINISTER);

  private final CommunicationRules rules;
  private final RulePlaces places;

  @Inject
  CommunicationPages(CommunicationRules rules, RulePlaces places) {
    this.rules = rules;
    this.places = places;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/communication", LEAVE, this::read),
        Page.get("/communication/change", LEAVE, this::preview),
        Page.post("/communication/change", LEAVE, this::change),
        Page.post("/communication/restore", LEAVE, this::restore));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(46, "communication", "mail", "/communication", LEAVE));
  }

  private Choice place(Visit visit) {
    return RulePlaces.chosen(
        places.of(visit.actor(), visit.frame().words(), CommunicationRules.ADMINISTER),
        visit.parameter("place"));
  }

  private Answer read(Visit visit) {
    var words = visit.frame().words();
    var all = places.of(visit.actor(), words, CommunicationRules.ADMINISTER);
    var chosen = RulePlaces.chosen(all, visit.parameter("place"));
    var place = RulePlaces.place(chosen);
    var from = visit.has("from") ? Profile.of(visit.parameter("from")) : Profile.PUPIL;
    var inForce =
        rules.rules(visit.actor(), place).stream()
            .filter(one -> one.rule().from().equals(from))
            .toList();
    return Answer.page(
        "pages/communication",
        "communication.title",
        new CommunicationView(
            chosen,
            all,
            new Choice(from.code(), RuleLines.many(words, from)),
            Profile.national().stream().map(one -> profile(words, one)).toList(),
            inForce.stream().map(one -> row(words, place, one)).toList(),
            done(visit, words, inForce)));
  }

  private static Choice profile(Words words, Profile one) {
    return new Choice(one.code(), words.sayOr("profiles." + one.shortCode(), one.shortCode()));
  }

  private static Row row(Words words, RulePlace place, RuleInForce one) {
    var rule = one.rule();
    boolean limited = place.structure().isPresent();
    return new Row(
        profile(words, rule.to()),
        rule.tie().name(),
        RuleLines.sentence(words, rule),
        RuleLines.origin(words, one),
        one.isSetIn(place),
        Tie.between(rule.from(), rule.to()).stream()
            .filter(tie -> !limited || tie.compareTo(one.beneath()) <= 0)
            .map(tie -> new Choice(tie.name(), RuleLines.sentence(words, rule.by(tie))))
            .toList());
  }

  private static Optional<Done> done(Visit visit, Words words, List<RuleInForce> inForce) {
    var to = visit.parameter("done");
    return inForce.stream()
        .filter(one -> one.rule().to().code().equals(to))
        .findFirst()
        .map(one -> new Done(to, RuleLines.sentence(words, one.rule()), visit.parameter("was")));
  }

  /** What a form sends: between which profiles, by what. */
  private static CommunicationRule rule(Visit visit) {
    return new CommunicationRule(
        Profile.of(visit.parameter("from")),
        Profile.of(visit.parameter("to")),
        Tie.valueOf(visit.parameter("tie")));
  }

  private Answer preview(Visit visit) {
    if (!visit.has("tie")) {
      return Answer.to("/communication");
    }
    var words = visit.frame().words();
    var chosen = place(visit);
    var place = RulePlaces.place(chosen);
    var rule = rule(visit);
    var now = inForce(visit.actor(), place, rule.from(), rule.to()).rule();
    return Answer.page(
        "pages/rulechange",
        "communication.change.title",
        new RuleChangeView(
            chosen,
            rule.from().code(),
            new Choice(rule.to().code(), RuleLines.many(words, rule.to())),
            rule.tie().name(),
            RuleLines.sentence(words, now),
            RuleLines.sentence(words, rule),
            rules.preview(visit.actor(), place, rule),
            rule.tie().compareTo(now.tie()) > 0));
  }

  private RuleInForce inForce(Actor actor, RulePlace place, Profile from, Profile to) {
    return rules.rules(actor, place).stream()
        .filter(one -> one.rule().isAbout(from, to))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  private Answer change(Visit visit) {
    var chosen = place(visit);
    var place = RulePlaces.place(chosen);
    var rule = rule(visit);
    var before = inForce(visit.actor(), place, rule.from(), rule.to());
    rules.change(visit.actor(), place, rule);
    return done(chosen, place, before);
  }

  private Answer restore(Visit visit) {
    var chosen = place(visit);
    var place = RulePlaces.place(chosen);
    var from = Profile.of(visit.parameter("from"));
    var to = Profile.of(visit.parameter("to"));
    var before = inForce(visit.actor(), place, from, to);
    rules.restore(visit.actor(), place, from, to);
    return done(chosen, place, before);
  }

  private static Answer done(Choice chosen, RulePlace place, RuleInForce before) {
    var rule = before.rule();
    var was = before.isSetIn(place) ? rule.tie().name() : "";
    return Answer.to(
        "/communication?place=%s&from=%s&done=%s&was=%s"
            .formatted(chosen.value(), rule.from(), rule.to(), was));
  }
}
