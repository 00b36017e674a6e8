package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Structure;
import fr.ent.core.EntService;
import fr.ent.portal.admin.WhoWritesView.Answered;
import fr.ent.portal.admin.WhoWritesView.Chosen;
import fr.ent.portal.admin.WhoWritesView.Figure;
import fr.ent.portal.admin.WhoWritesView.Hat;
import fr.ent.portal.people.Faces;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;

/** Whom somebody may write to, in words and figures, and why two people may or may not. */
@EntService
class WhoWritesPages implements Pages {
  private static final int SHOWN = 6;

  private final Communication communication;
  private final CommunicationRules rules;
  private final Directory directory;
  private final RulePlaces places;

  @Inject
  WhoWritesPages(
      Communication communication,
      CommunicationRules rules,
      Directory directory,
      RulePlaces places) {
    this.communication = communication;
    this.rules = rules;
    this.directory = directory;
    this.places = places;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/communication/who", CommunicationPages.LEAVE, this::read));
  }

  private Answer read(Visit visit) {
    return Answer.page("pages/whowrites", "communication.who.title", view(visit));
  }

  private WhoWritesView view(Visit visit) {
    var actor = visit.actor();
    var words = visit.frame().words();
    var one = chosen(actor, visit.parameter("q"), visit.parameter("of"));
    var other = chosen(actor, visit.parameter("other"), visit.parameter("with"));
    return new WhoWritesView(
        one,
        other,
        one.person().map(line -> hats(actor, words, line.person())).orElse(List.of()),
        answers(actor, words, one, other),
        answers(actor, words, other, one));
  }

  private Chosen chosen(Actor actor, String text, String id) {
    if (text.isEmpty()) {
      return Chosen.NOBODY;
    }
    var asked = text.length() > 100 ? text.substring(0, 100) : text;
    var found = directory.search(actor, PersonQuery.of(asked).size(SHOWN)).people();
    var person =
        found.stream()
            .filter(line -> line.person().toString().equals(id))
            .findFirst()
            .or(() -> found.stream().findFirst());
    var others = found.stream().filter(line -> person.stream().noneMatch(line::equals)).toList();
    return new Chosen(asked, person, others);
  }

  private List<Hat> hats(Actor actor, Words words, PersonId person) {
    return places.hats(actor, person).stream()
        .map(hat -> new Hat(words(actor, words, hat), figures(actor, words, person, hat)))
        .toList();
  }

  private List<Figure> figures(Actor actor, Words words, PersonId person, Affiliation hat) {
    var sender = Actor.of(actor.territory(), person, hat);
    return rules.rules(actor, RulePlace.of(hat.structure())).stream()
        .filter(one -> one.rule().from().equals(hat.profile()))
        .map(one -> figure(words, sender, one))
        .toList();
  }

  private Figure figure(Words words, Actor sender, RuleInForce one) {
    var to = one.rule().to();
    return new Figure(
        words.sayOr("profiles." + to.shortCode(), to.shortCode()),
        one.rule().tie() == Tie.NOBODY
            ? 0
            : communication.search(sender, PersonQuery.of("").as(to).size(1)).found(),
        RuleLines.sentence(words, one.rule()));
  }

  private List<Answered> answers(Actor actor, Words words, Chosen from, Chosen to) {
    if (from.person().isEmpty() || to.person().isEmpty()) {
      return List.of();
    }
    var person = from.person().map(PersonLine::person).orElseThrow();
    var recipient = to.person().map(PersonLine::person).orElseThrow();
    return places.hats(actor, person).stream()
        .map(
            hat ->
                new Answered(
                    words(actor, words, hat),
                    communication.explain(Actor.of(actor.territory(), person, hat), recipient)))
        .toList();
  }

  private String words(Actor actor, Words words, Affiliation hat) {
    var home = directory.findStructure(actor, hat.structure()).map(Structure::name).orElse("");
    return Faces.profile(words, hat.profile()) + ", " + Names.place(home);
  }
}
