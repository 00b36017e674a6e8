package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of what was done, newest first, and the check of its chain. */
@EntService
class AuditPages implements Pages {
  private static final Access LEAVE = Access.holdingEverywhere(AuditLog.READ);
  private static final int SIZE = 50;
  private static final int SHOWN = 6;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final AuditLog log;
  private final AccessPolicy policy;
  private final Directory directory;
  private final Connectors connectors;
  private final Feeds feeds;

  @Inject
  AuditPages(
      AuditLog log, AccessPolicy policy, Directory directory, Connectors connectors, Feeds feeds) {
    this.log = log;
    this.policy = policy;
    this.directory = directory;
    this.connectors = connectors;
    this.feeds = feeds;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/audit", LEAVE, this::read));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(50, "audit", "log", "/audit", LEAVE));
  }

  private Answer read(Visit visit) {
    var actor = visit.actor();
    var search = AuditSearch.of(visit, found(actor, visit.parameter("q")));
    var entries =
        search.isOfNobody() ? List.<AuditEntry>of() : log.read(actor, search.query(visit, SIZE));
    boolean check = visit.has("check");
    var broken = check ? log.firstBreak(actor) : Optional.<Long>empty();
    return Answer.page(
        "pages/audit",
        "audit.title",
        new AuditView(
            search, entries, names(visit, entries), check, broken, next(search, entries)));
  }

  private List<PersonLine> found(Actor actor, String text) {
    var query = PersonQuery.of(text.length() > 100 ? text.substring(0, 100) : text).size(SHOWN);
    return text.isEmpty() ? List.of() : directory.search(actor, query).people();
  }

  private static String next(AuditSearch search, List<AuditEntry> entries) {
    return entries.size() < SIZE ? "" : search.before(entries.get(entries.size() - 1).position());
  }

  /** The people and things that the lines speak of, by id, where the reader may know them. */
  private Map<String, String> names(Visit visit, List<AuditEntry> entries) {
    var actor = visit.actor();
    var people =
        entries.stream()
            .flatMap(one -> Stream.of(one.actor().toString(), one.fact().target(), detail(one)))
            .filter(one -> ID.matcher(one).matches())
            .distinct()
            .map(PersonId::of)
            .toList();
    var names = new HashMap<String, String>();
    var house = Actor.house(actor.territory()).person();
    names.put(house.toString(), visit.frame().say("audit.house"));
    directory
        .structures(actor)
        .forEach(one -> names.put(one.id().toString(), Names.place(one.name())));
    if (policy.allows(actor, Connectors.ADMINISTER)) {
      connectors.all(actor).forEach(one -> names.put(one.id().toString(), one.name()));
    }
    if (policy.allows(actor, Feeds.ADMINISTER)) {
      feeds.latest(actor, SIZE).forEach(one -> names.put(one.id().toString(), FeedStory.name(one)));
    }
    directory
        .namesOf(actor, people)
        .forEach((person, name) -> names.put(person.toString(), Names.person(name.display())));
    return names;
  }

  private static String detail(AuditEntry entry) {
    return entry.fact().detail();
  }
}
