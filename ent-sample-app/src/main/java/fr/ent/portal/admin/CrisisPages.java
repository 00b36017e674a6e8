package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.crisis.Cut.What;
import fr.ent.core.EntService;
import fr.ent.portal.admin.CrisisView.Ask;
import fr.ent.portal.admin.CrisisView.Choice;
import fr.ent.portal.admin.CrisisView.Row;
import fr.ent.portal.admin.CrisisView.Weight;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is cut off now, and cutting off: first whom it would concern, then the deed. */
@EntService
class CrisisPages implements Pages {
  private static final Access LEAVE = Access.holding(Crisis.CUT);

  private final Crisis crisis;
  private final AccessPolicy policy;
  private final Directory directory;
  private final Connectors connectors;
  private final CutWeights weights;
  private final Known known;
  private final OwnServices services;

  @Inject
  CrisisPages(
      Crisis crisis,
      AccessPolicy policy,
      Directory directory,
      Connectors connectors,
      CutWeights weights,
      Known known,
      OwnServices services) {
    this.crisis = crisis;
    this.policy = policy;
    this.directory = directory;
    this.connectors = connectors;
    this.weights = weights;
    this.known = known;
    this.services = services;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/crisis", LEAVE, this::read),
        Page.post("/crisis/cut", LEAVE, this::cut),
        Page.post("/crisis/end", LEAVE, this::end));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(47, "crisis", "alert", "/crisis", LEAVE));
  }

  private Answer read(Visit visit) {
    var choices = choices(visit.actor(), visit.frame().words());
    var ask =
        visit.has("who") ? asked(visit, choices) : new Ask("", "", "", Map.of(), Optional.empty());
    var view = view(visit, choices, ask);
    return ask.errors().isEmpty()
        ? Answer.page("pages/crisis", "crisis.title", view)
        : Answer.again("pages/crisis", "crisis.title", view);
  }

  private Answer cut(Visit visit) {
    var choices = choices(visit.actor(), visit.frame().words());
    var ask = asked(visit, choices);
    if (!ask.errors().isEmpty()) {
      return Answer.again("pages/crisis", "crisis.title", view(visit, choices, ask));
    }
    var what = choices.what(ask.who(), ask.where()).orElseThrow();
    crisis.cut(visit.actor(), what, ask.reason());
    return Answer.to("/crisis");
  }

  private Answer end(Visit visit) {
    crisis.end(visit.actor(), UUID.fromString(visit.parameter("cut")));
    return Answer.to("/crisis");
  }

  /** Whoever may cut off a service may know which there are, and what they are called. */
  private CutChoices choices(Actor actor, Words words) {
    boolean everywhere = policy.allows(actor, Crisis.CUT);
    var territory = Stream.of(new Choice("", words.say("appearance.territory")));
    var schools =
        directory.structures(actor).stream()
            .filter(one -> everywhere || policy.allows(actor, Crisis.CUT, one.id()))
            .map(one -> new Choice(one.id().toString(), Names.place(one.name())));
    return new CutChoices(
        words,
        everywhere ? connectors.all(Actor.house(actor.territory())) : List.of(),
        everywhere ? services.names() : List.of(),
        everywhere ? Stream.concat(territory, schools).toList() : schools.toList());
  }

  private Ask asked(Visit visit, CutChoices choices) {
    var who = visit.parameter("who");
    var first = choices.where().stream().map(Choice::value).findFirst().orElse("");
    var where = visit.has("where") ? visit.parameter("where") : first;
    var reason = visit.parameter("reason");
    var what = choices.what(who, where);
    var errors = new HashMap<String, String>();
    if (what.isEmpty()) {
      errors.put("where", visit.frame().say("crisis.where.service"));
    }
    if (reason.isEmpty() || reason.length() > Cut.LONGEST_REASON) {
      errors.put("reason", visit.frame().say("crisis.reason.wrong", Cut.LONGEST_REASON));
    }
    var weight =
        what.filter(one -> errors.isEmpty()).map(one -> weight(visit.actor(), choices, one));
    return new Ask(who, where, reason, Map.copyOf(errors), weight);
  }

  private Weight weight(Actor actor, CutChoices choices, What what) {
    var title = choices.who(what) + " · " + choices.place(what);
    Optional<RelyingParty> party = what.service().flatMap(choices::party);
    return party
        .map(one -> weights.of(actor, one, title))
        .orElseGet(() -> weights.of(actor, what, title));
  }

  private CrisisView view(Visit visit, CutChoices choices, Ask ask) {
    return new CrisisView(
        rows(visit, choices),
        ask,
        choices.everybody(),
        choices.profiles(),
        choices.services(),
        choices.where(),
        policy.allows(visit.actor(), Crisis.CUT));
  }

  private List<Row> rows(Visit visit, CutChoices choices) {
    var cuts = crisis.all(visit.actor());
    var names = known.names(visit, cuts.stream().map(Cut::by).toList());
    return cuts.stream().map(one -> row(choices, names, one)).toList();
  }

  private static Row row(CutChoices choices, Known.Called names, Cut cut) {
    return new Row(
        cut.id(),
        choices.who(cut.what()),
        choices.place(cut.what()),
        cut.reason(),
        cut.since(),
        names.of(cut.by()));
  }
}
