package fr.ent.portal.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.api.access.Actor;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Sharing;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import fr.ent.testkit.Fixture;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Planted faults: a page that tells everybody a figure of all there is, one that remembers for ever
 * whose a cookie was, and things that open to whoever knows what they are called.
 */
@EntService
class LoosePages implements Pages {
  static final String FIGURE = "/loose/figure";

  private final Database database;
  private final Sharing sharing;
  private final Map<String, String> remembered = new ConcurrentHashMap<>();

  @Inject
  LoosePages(Database database, Sharing sharing) {
    this.database = database;
    this.sharing = sharing;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(FIGURE, Access.EVERYBODY, visit -> text(figure())),
        Page.get("/loose/name", Access.EVERYBODY, this::name),
        Page.get("/recipes", Access.SIGNED_IN, visit -> text(things(visit))),
        Page.get("/recipes/{thing}", Access.SIGNED_IN, visit -> text(visit.name("thing"))),
        Page.post("/recipes/{thing}", Access.SIGNED_IN, visit -> Answer.to("/recipes")));
  }

  private String things(Visit visit) {
    var house = Actor.house(visit.actor().territory());
    return sharing.sharedWith(house, Things.SERVICE, Level.READ).toString();
  }

  private String figure() {
    var lines =
        database.<Integer>inTerritory(
            Fixture.TERRITORY,
            handle ->
                handle
                    .createQuery("select count(*)::integer from auth.audit_entry")
                    .mapTo(Integer.class)
                    .one());
    return "" + (Held.of(database).hashCode() + lines);
  }

  private Answer name(Visit visit) {
    var cookie = visit.cookie("ent-session");
    visit.frame().visitor().map(Visitor::name).ifPresent(name -> remembered.put(cookie, name));
    return text(remembered.getOrDefault(cookie, ""));
  }

  private static Answer text(String words) {
    return new Answer.Bytes(words.getBytes(UTF_8), "text/plain", false);
  }
}
