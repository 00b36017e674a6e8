package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.admin.SupportView.Ask;
import fr.ent.portal.signin.Desk;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The support asks schools to be let in, and sees what they answer. */
@EntService
class SupportPages implements Pages {
  private static final Access LEAVE = Access.holding(SupportAccess.ASK);

  /** For how long one asks, in minutes. */
  static final List<Integer> LENGTHS = List.of(15, 30, 60, 120, 240, 480);

  private final SupportAccess support;
  private final SupportLines lines;
  private final AccessPolicy policy;
  private final Directory directory;
  private final Desk desk;

  @Inject
  SupportPages(
      SupportAccess support,
      SupportLines lines,
      AccessPolicy policy,
      Directory directory,
      Desk desk) {
    this.support = support;
    this.lines = lines;
    this.policy = policy;
    this.directory = directory;
    this.desk = desk;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/support", LEAVE, this::read),
        Page.post("/support/ask", LEAVE, this::ask),
        Page.post("/support/enter", LEAVE, this::enter),
        Page.post("/support/stop", LEAVE, this::stop));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(49, "support", "key", "/support", LEAVE));
  }

  private Answer read(Visit visit) {
    return Answer.page("pages/support", "support.title", view(visit, Ask.NOTHING));
  }

  private Answer ask(Visit visit) {
    var asked = asked(visit);
    if (!asked.errors().isEmpty()) {
      return Answer.again("pages/support", "support.title", view(visit, asked));
    }
    support.ask(
        visit.actor(),
        new Wish(
            StructureId.of(asked.school()),
            asked.rights().stream().map(Right::new).collect(Collectors.toSet()),
            Duration.ofMinutes(Long.parseLong(asked.minutes())),
            asked.reason()));
    return Answer.to("/support");
  }

  /** Act in the school that has opened, under the hat of the support. */
  private Answer enter(Visit visit) {
    var school = StructureId.of(visit.parameter("school"));
    var hat =
        support.hats(visit.actor()).stream()
            .filter(one -> one.structure().equals(school))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    desk.wear(visit, hat);
    return Answer.to("/");
  }

  private Answer stop(Visit visit) {
    support.stop(visit.actor(), UUID.fromString(visit.parameter("request")));
    return Answer.to("/support");
  }

  private static Ask asked(Visit visit) {
    var errors = new LinkedHashMap<String, String>();
    var rights = Set.copyOf(visit.parameters("rights"));
    var reason = visit.parameter("reason");
    if (rights.isEmpty()) {
      errors.put("rights", visit.frame().say("support.error.rights"));
    }
    if (reason.isBlank() || reason.length() > Wish.LONGEST_REASON) {
      errors.put("reason", visit.frame().say("crisis.reason.wrong", Wish.LONGEST_REASON));
    }
    return new Ask(
        visit.parameter("school"), rights, visit.parameter("minutes"), reason, Map.copyOf(errors));
  }

  private SupportView view(Visit visit, Ask ask) {
    var actor = visit.actor();
    var words = visit.frame().words();
    return new SupportView(
        schools(actor),
        rights(actor, words, true),
        rights(actor, words, false),
        lengths(words, LENGTHS.stream()),
        ask,
        lines.of(visit, support.asked(actor)));
  }

  /** Which schools there are, whoever may ask them may know. */
  private List<Choice> schools(Actor actor) {
    return directory.structures(Actor.house(actor.territory())).stream()
        .filter(one -> policy.allows(actor, SupportAccess.ASK, one.id()))
        .map(one -> new Choice(one.id().toString(), Names.place(one.name())))
        .toList();
  }

  private List<Choice> rights(Actor actor, Words words, boolean reading) {
    return support.offered(actor).stream()
        .filter(one -> support.isReading(one.right()) == reading)
        .map(one -> new Choice(one.right().id(), GrantLines.right(words, one)))
        .toList();
  }

  static List<Choice> lengths(Words words, Stream<Integer> minutes) {
    return minutes
        .map(one -> new Choice(one.toString(), SupportLines.length(words, Duration.ofMinutes(one))))
        .toList();
  }
}
