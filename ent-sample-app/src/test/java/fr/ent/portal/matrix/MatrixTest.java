package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.core.EntRuntime;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page as each persona, about each person: 0 wrong cells. */
@EntTest(settings = "ent.territory=tilleuls")
class MatrixTest {
  private static final List<String> HERE = List.of("head", "localadmin", "multiadmin", "authority");

  /** Who opens the pages that need a right; a page that is not named here fails the test. */
  private static final Map<String, List<String>> OPENED =
      Map.ofEntries(
          Map.entry("/feeds", List.of("authority")),
          Map.entry("/connectors", List.of("authority")),
          Map.entry("/rights", List.of("localadmin", "multiadmin", "authority")),
          Map.entry("/crisis/evidence", List.of("authority")),
          Map.entry("/crisis/evidence/text", List.of("authority")),
          Map.entry("/opening", List.of("head", "authority")),
          Map.entry("/communication", List.of("head", "authority")),
          Map.entry("/crisis", List.of("localadmin", "multiadmin", "authority")),
          Map.entry("/appearance", List.of("head", "authority")),
          Map.entry("/audit", List.of("authority")),
          Map.entry("/accounts", HERE));

  /** What ends or changes the session that knocks. */
  private static final Set<String> ENDING =
      Set.of("/sign-out", "/sign-in", "/activate", "/account/sessions", "/account/password");

  private static House house;
  private static World world;
  private static LawTable law;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
    law = new LawTable(world);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Stream<String> everybody() {
    return Stream.concat(Cast.PERSONAS.stream(), Stream.of(Cast.ANONYMOUS));
  }

  private static List<String> opened(Page page) {
    var room = "/" + page.path().split("/", -1)[1];
    return OPENED.getOrDefault(page.path(), OPENED.getOrDefault(room, List.of()));
  }

  private static String address(Page page) {
    return page.path().replaceAll("\\{.*?}", "00000000-0000-4000-8000-00000000000f");
  }

  @Test
  @Clause("ISO-2")
  void eachPageOpensToThoseWhoMayOpenItAndToNobodyElse() {
    var wrong = new ArrayList<String>();
    int cells = 0;
    for (var page : house.pages()) {
      if (page.access() instanceof Access.Holding
          || page.access() instanceof Access.HoldingEverywhere) {
        assertThat(opened(page)).as("who opens " + page.path()).isNotEmpty();
      }
      for (var persona : everybody().toList()) {
        cells++;
        if (!isRight(page, persona)) {
          wrong.add(persona + " " + page.verb() + " " + page.path());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).isGreaterThan(1_000);
  }

  private static boolean isRight(Page page, String persona) {
    if (ENDING.contains(page.path())) {
      return true;
    }
    var knocker = house.as(persona);
    var answer =
        page.verb() == Verb.GET
            ? knocker.get(address(page))
            : knocker.post(address(page), Map.of());
    if (page.access() instanceof Access.Everybody) {
      return !answer.isSignIn();
    }
    if (persona.equals(Cast.ANONYMOUS)) {
      return page.verb() == Verb.GET ? answer.isSignIn() : answer.status() == 403;
    }
    boolean opens = page.access() instanceof Access.SignedIn || opened(page).contains(persona);
    return (answer.status() != 403) == opens && !answer.isSignIn();
  }

  @Test
  @Clause("AAS-21")
  void cardsAreThereForThoseWhoMaySeeThePersonAndForNobodyElse() {
    var wrong = new ArrayList<String>();
    for (var persona : Cast.PERSONAS) {
      for (var other : world.people()) {
        var card = house.as(persona).get("/directory/" + other.id());
        if (card.status() != (law.sees(persona, other.key()) ? 200 : 404)) {
          wrong.add(persona + " of " + other.key() + ": " + card.status());
        }
        var account = house.as(persona).get("/accounts/" + other.id());
        boolean open = law.administers(persona, other.key());
        if (open ? account.status() != 200 : !Set.of(403, 404).contains(account.status())) {
          wrong.add(persona + " account of " + other.key() + ": " + account.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @Clause("AAS-21")
  void noPageNamesSomebodyWhomItsReaderMayNotKnowOf() {
    var wrong = new ArrayList<String>();
    for (var persona : Cast.PERSONAS) {
      for (var address : house.addresses()) {
        var body = house.as(persona).get(address).body();
        for (var other : world.people()) {
          if (!law.sees(persona, other.key()) && body.contains(other.last())) {
            wrong.add(persona + " reads " + other.key() + " at " + address);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSearchFindsExactlyThoseWhoMayBeSeen() {
    for (var persona : Cast.PERSONAS) {
      var found = new HashMap<String, Boolean>();
      var expected = new HashMap<String, Boolean>();
      for (var other : world.people()) {
        var body = house.as(persona).get("/directory?q=" + other.last()).body();
        found.put(other.key(), body.contains("/directory/" + other.id()));
        expected.put(other.key(), law.sees(persona, other.key()));
      }
      assertThat(found).as(persona).isEqualTo(expected);
    }
  }

  @Test
  void nobodyBlocksAnAccountThatIsNotTheirsToLookAfter() {
    var wrong = new ArrayList<String>();
    for (var persona : Cast.PERSONAS) {
      for (var other : world.people()) {
        if (!law.administers(persona, other.key())) {
          var answer = house.as(persona).post("/accounts/" + other.id() + "/block", Map.of());
          if (!Set.of(403, 404).contains(answer.status())) {
            wrong.add(persona + " " + other.key() + " " + answer.status());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    for (var one : world.people()) {
      var account = world.accounts().find(Actor.house(one.territory()), one.id());
      assertThat(account.orElseThrow().state().name()).as(one.key()).isNotEqualTo("BLOCKED");
    }
  }
}
