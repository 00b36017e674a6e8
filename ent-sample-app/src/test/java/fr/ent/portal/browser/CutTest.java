package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.Profile;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut.What;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crisis on the whole house: who is cut off is told why, and is let in again at once. */
class CutTest extends RealJourney {
  private static final String WHY = "Des messages frauduleux circulent.";
  private static final String SUSPENDED = "L’accès est suspendu";

  private static Crisis crisis() {
    return portal.ent().get(Crisis.class);
  }

  @AfterEach
  void endAll() {
    crisis().all(Fixture.house()).forEach(cut -> crisis().end(Fixture.house(), cut.id()));
  }

  private static int status(Page page, String path) {
    var answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  @Test
  void aCutPupilIsToldWhyAndATeacherGoesOn() {
    var pupil = portal.newcomer("Lila", "Suspendue", Profile.PUPIL);
    var teacher = portal.newcomer("Marc", "Enclasse", Profile.TEACHER);
    portal.comeIn(page, pupil.login());
    assertThat(status(page, "/")).isEqualTo(200);
    var cut = crisis().cut(Fixture.house(), What.of(Profile.PUPIL, portal.schools().get(0)), WHY);
    for (var path : new String[] {"/", "/account", "/directory?q=a", "/services"}) {
      assertThat(status(page, path)).as(path).isEqualTo(403);
      assertThat(heading(SUSPENDED)).isVisible();
      assertThat(page.getByText(WHY)).isVisible();
    }
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(status(page, "/help")).isEqualTo(200);
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      portal.comeIn(theirs, teacher.login());
      assertThat(status(theirs, "/account")).isEqualTo(200);
    }
    crisis().end(Fixture.house(), cut.id());
    assertThat(status(page, "/account")).isEqualTo(200);
  }

  @Test
  void whoIsCutOffLeavesAndIsToldTheSameAfterSigningIn() {
    var pupil = portal.newcomer("Noé", "Reparti", Profile.PUPIL);
    portal.comeIn(page, pupil.login());
    crisis().cut(Fixture.house(), What.of(Profile.PUPIL), WHY);
    page.navigate("/");
    button("Quitter").click();
    assertThat(page.getByText("Vous êtes déconnecté")).isVisible();
    portal.comeIn(page, pupil.login());
    assertThat(heading(SUSPENDED)).isVisible();
  }

  @Test
  void whoIsCutOffInOneSchoolGoesOnInTheOther() {
    portal.signIn(page, "guardian, two schools");
    for (var school : portal.schools()) {
      var cut = crisis().cut(Fixture.house(), What.of(school), WHY);
      if (status(page, "/") == 403) {
        break;
      }
      crisis().end(Fixture.house(), cut.id());
    }
    assertThat(page.getByText(WHY)).isVisible();
    page.locator("main form[action='/hat'] button").first().click();
    assertThat(page.getByText(WHY)).hasCount(0);
    assertThat(page.locator("h1")).containsText("Bonjour");
  }

  @Test
  void anAgentSeesHowManyItConcernsCutsAndRestores() {
    portal.signIn(page, "local-authority staff");
    page.navigate("/");
    assertThat(page.locator("main .tile a[href='/crisis']")).isVisible();
    page.navigate("/crisis");
    assertThat(page.getByText("Rien n’est coupé")).isVisible();
    page.getByLabel("Qui ou quoi").selectOption("profile:" + Profile.LIBRARIAN.code());
    page.getByLabel("Raison").fill(WHY);
    button("Voir qui serait coupé").click();
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("Cette coupure concerne (une|\\d+) personnes?\\."));
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(crisis().all(Fixture.house())).isEmpty();
    button("Couper").click();
    assertThat(page.getByText("Documentalistes").first()).isVisible();
    assertThat(page.locator("main .lines")).containsText("Solange Vernier");
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(crisis().all(Fixture.house()))
        .singleElement()
        .satisfies(cut -> assertThat(cut.what()).isEqualTo(What.of(Profile.LIBRARIAN)));
    try (var other = portal.phone()) {
      var theirs = other.newPage();
      portal.signIn(theirs, "librarian");
      assertThat(status(theirs, "/account")).isEqualTo(403);
    }
    page.locator("form[action='/crisis/end'] button").click();
    assertThat(page.getByText("Rien n’est coupé")).isVisible();
    assertThat(crisis().all(Fixture.house())).isEmpty();
  }

  @Test
  void anAgentIsToldWhatIsWrongWithACut() {
    portal.signIn(page, "local-authority staff");
    assertThat(status(page, "/crisis?who=all&where=&reason=")).isEqualTo(422);
    assertThat(page.getByText("Donnez une raison").first()).isVisible();
    assertThat(status(page, "/crisis?who=canteen&where=&reason=x")).isEqualTo(404);
    assertThat(status(page, "/crisis?who=all&where=nowhere&reason=x")).isEqualTo(404);
  }

  @Test
  void aServiceIsCutAloneWithItsPagesItsRestAndWhatHomeTellsOfIt() throws Exception {
    var pupil = portal.newcomer("Maya", "Servie", Profile.PUPIL);
    portal.comeIn(page, pupil.login());
    assertThat(status(page, "/timetable")).isEqualTo(200);
    try (var other = portal.phone()) {
      var agent = other.newPage();
      portal.signIn(agent, "local-authority staff");
      agent.navigate("/crisis");
      agent.getByLabel("Qui ou quoi").selectOption("service:timetable");
      agent.getByLabel("Raison").fill(WHY);
      agent.locator("main form button.btn").first().click();
      assertThat(agent.locator("main")).containsText("Emploi du temps · ");
      agent.locator("form[action='/crisis/cut'] button").click();
      assertThat(agent.locator("main .lines")).containsText("Emploi du temps");
    }
    for (var path : List.of("/timetable", "/timetable/agenda")) {
      assertThat(status(page, path)).as(path).isEqualTo(403);
      assertThat(page.getByText(WHY)).isVisible();
    }
    var lessons = "/api/timetable/lessons/" + UUID.randomUUID();
    assertThat(context.request().get(lessons).text()).contains("suspended");
    assertThat(status(page, "/absences/mine")).isEqualTo(200);
    assertThat(status(page, "/")).isEqualTo(200);
    crisis().all(Fixture.house()).forEach(cut -> crisis().end(Fixture.house(), cut.id()));
    assertThat(status(page, "/timetable")).isEqualTo(200);
  }

  @Test
  void homeTellsNothingOfAServiceThatIsCut() {
    var teacher = portal.newcomer("Paul", "Horaire", Profile.TEACHER);
    RealLesson.begun(portal, teacher.person(), "Vannerie");
    portal.comeIn(page, teacher.login());
    assertThat(page.locator("main")).containsText("Vannerie");
    crisis().cut(Fixture.house(), What.ofService("timetable"), WHY);
    crisis().cut(Fixture.house(), What.ofService("absences"), WHY);
    page.navigate("/");
    assertThat(page.locator("main")).not().containsText("Vannerie");
  }

  @Test
  void theAgentStaysInsideWhenTheWholeTerritoryIsCut() {
    portal.signIn(page, "local-authority staff");
    crisis().cut(Fixture.house(), What.TERRITORY, WHY);
    assertThat(status(page, "/crisis")).isEqualTo(200);
    page.locator("form[action='/crisis/end'] button").click();
    assertThat(page.getByText("Rien n’est coupé")).isVisible();
  }

  @Test
  @Clause("MSG-6")
  void theAgendaOfWhoIsCutOffOrBlockedIsToldToComeBackLater() throws Exception {
    var pupil = portal.newcomer("Jade", "Enligne", Profile.PUPIL);
    portal.comeIn(page, pupil.login());
    page.navigate("/timetable/agenda");
    page.locator("form button:has-text('Faire une adresse')").click();
    var address = page.getByLabel("Votre adresse").inputValue();
    assertThat(agenda(address)).isEqualTo("200");
    var cut = crisis().cut(Fixture.house(), What.of(Profile.PUPIL, portal.schools().get(0)), WHY);
    assertThat(agenda(address)).isEqualTo("503 3600");
    crisis().end(Fixture.house(), cut.id());
    assertThat(agenda(address)).isEqualTo("200");
    var accounts = portal.ent().get(Accounts.class);
    accounts.block(Fixture.house(), pupil.person());
    assertThat(agenda(address)).isEqualTo("503 3600");
    accounts.unblock(Fixture.house(), pupil.person());
    assertThat(agenda(address)).isEqualTo("200");
  }

  private static String agenda(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    return (answer.statusCode() + " " + answer.headers().firstValue("Retry-After").orElse(""))
        .strip();
  }
}
