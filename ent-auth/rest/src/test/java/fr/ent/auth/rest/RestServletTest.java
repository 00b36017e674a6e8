package fr.ent.auth.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.keys.ApiKeys;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and how refusals are told. */
@EntTest(
    beans = {PaperHouse.class, PaperTown.class, Notebook.class, Notebook.Torn.class},
    settings = {"ent.territory=tilleuls", "ent.auth.second-factor=none"})
class RestServletTest {
  private final PaperTown town;
  private final Crisis crisis;
  private final ServiceOpenings openings;
  private final ApiKeys keys;
  private final Grants grants;
  private final SettableClock clock;
  private RestSite site;
  private PersonId person;

  RestServletTest(
      PaperTown town,
      Crisis crisis,
      ServiceOpenings openings,
      ApiKeys keys,
      Grants grants,
      SettableClock clock) {
    this.town = town;
    this.crisis = crisis;
    this.openings = openings;
    this.keys = keys;
    this.grants = grants;
    this.clock = clock;
  }

  @BeforeEach
  void open() throws Exception {
    site = town.open();
    person = town.active();
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  private String key() {
    grants.give(Fixture.house(), Holder.of(person), ApiKeys.MAKE, Scope.of(Fixture.SCHOOL));
    return keys.make(town.actor(person), "Cantine", LocalDate.now(clock)).secret();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String title) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"title\":\"" + title + "\"");
  }

  @Test
  void everybodyMayReadWhatTheInterfaceAnswers() {
    var answer = site.get("/api/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body()).contains("/notes/of/{person}");
    assertThat(site.post("/api/openapi.json", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void nobodyIsToldAnything() {
    for (var path : List.of("/api/notes", "/api/notes/secret", "/api/notes/broken")) {
      var answer = site.get(path);
      assertProblem(answer, 401, "not signed in");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
  }

  @Test
  void aForgedKeyOpensNothingEvenBesideASession() {
    var session = site.signIn(person);
    assertThat(site.get("/api/notes", "Cookie", session).statusCode()).isEqualTo(200);
    for (var forged : List.of("Bearer x", "Bearer ", "Basic YTpi", "ent_x", "Bearer ent_x")) {
      var answer = site.get("/api/notes", "Cookie", session, "Authorization", forged);
      assertProblem(answer, 401, "not signed in");
    }
  }

  @Test
  void anotherSiteCannotMakeABrowserWrite() {
    var session = site.signIn(person);
    var note = "{\"text\":\"bonjour\"}";
    assertProblem(site.post("/api/notes", note, "Cookie", session), 403, "form token missing");
    var wrong = site.post("/api/notes", note, "Cookie", session, RestServlets.TOKEN, "x");
    assertProblem(wrong, 403, "form token missing");
    assertThat(site.get("/api/notes", "Cookie", session).body()).isEqualTo("[]");
    var token = site.get("/token", "Cookie", session).body();
    var right = site.post("/api/notes", note, "Cookie", session, RestServlets.TOKEN, token);
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body()).contains(person.toString(), "bonjour");
  }

  @Test
  void aProductWritesWithItsKey() {
    var bearer = "Bearer " + key();
    var answer = site.post("/api/notes", "{\"text\":\"menu\"}", "Authorization", bearer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(person.toString());
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aCutShutsTheInterfaceToo() {
    var bearer = "Bearer " + key();
    var cut = crisis.cut(Fixture.house(), Cut.What.TERRITORY, "essai");
    assertProblem(site.get("/api/notes", "Authorization", bearer), 403, "suspended");
    crisis.end(Fixture.house(), cut.id());
    assertThat(site.get("/api/notes", "Authorization", bearer).statusCode()).isEqualTo(200);
  }

  @Test
  @Clause("AAS-20")
  void aServiceIsClosedUnderItsOwnWordAndSaysWhy() {
    var session = site.signIn(person);
    var teachers = Set.of(Profile.TEACHER);
    var evenings = new Window(Set.of(DayOfWeek.TUESDAY), LocalTime.of(20, 0), LocalTime.of(22, 0));
    var hours = new OpeningHours(List.of(evenings));
    var told =
        Map.of(
            new ServiceOpening(Set.of(Profile.HEAD), OpeningHours.ALWAYS, Assurance.LOW),
            "this service is not open to this profile",
            new ServiceOpening(teachers, hours, Assurance.LOW),
            "this service opens at 2026-11-24T19:00:00Z",
            new ServiceOpening(teachers, OpeningHours.ALWAYS, Assurance.SUBSTANTIAL),
            "this service asks for a surer sign-in");
    told.forEach(
        (opening, detail) -> {
          openings.change(Fixture.house(), RulePlace.TERRITORY, "notes", opening);
          for (var path : List.of("/api/notes", "/api/notes/of/" + person)) {
            var answer = site.get(path, "Cookie", session);
            assertProblem(answer, 403, "closed");
            assertThat(answer.body()).contains(detail);
          }
        });
    openings.change(Fixture.house(), RulePlace.TERRITORY, "notes", ServiceOpening.ALWAYS);
    assertThat(site.get("/api/notes", "Cookie", session).statusCode()).isEqualTo(200);
  }

  @Test
  void idsAndDaysAreParameters() {
    var session = site.signIn(person);
    var there = site.get("/api/notes/of/" + person + "?day=2026-11-27", "Cookie", session);
    assertThat(there.body()).contains(person.toString(), "2026-11-27");
    var wrong = site.get("/api/notes/of/1?day=2026-11-27", "Cookie", session);
    assertThat(wrong.statusCode()).isIn(400, 404);
    var noDay = site.get("/api/notes/of/" + person + "?day=hier", "Cookie", session);
    assertThat(noDay.statusCode()).isIn(400, 404);
  }

  @Test
  void refusalsAreProblems() {
    var session = site.signIn(person);
    var token = site.get("/token", "Cookie", session).body();
    assertProblem(site.get("/api/notes/secret", "Cookie", session), 403, "right missing");
    assertProblem(site.get("/api/notes/torn", "Cookie", session), 409, "torn");
    assertProblem(site.get("/api/nothing", "Cookie", session), 404, "Not Found");
    for (var body : List.of("", "{", "[1", "null", "{\"text\":" + "[".repeat(5000))) {
      var answer = site.post("/api/notes", body, "Cookie", session, RestServlets.TOKEN, token);
      assertProblem(answer, 400, "not understood");
    }
    var huge = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";
    var answer = site.post("/api/notes", huge, "Cookie", session, RestServlets.TOKEN, token);
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void whatBreaksTellsAReferenceAndNothingElse() {
    var answer = site.get("/api/notes/broken", "Cookie", site.signIn(person));
    assertProblem(answer, 500, "broken");
    assertThat(answer.body()).contains("reference ").doesNotContain("Berthier", "Exception");
  }
}
