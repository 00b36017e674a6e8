package fr.ent.portal.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator of one school, who tries everything on the pages of accounts. */
class HostileAccountsTest extends RealJourney {
  private static PersonId colleague;
  private static PersonId ofAnotherSchool;
  private static PersonId ofAnotherTerritory;

  @BeforeAll
  static void enterPeople() {
    colleague = portal.newcomer("Firmin", "Gaudin", Profile.STAFF).person();
    ofAnotherSchool =
        portal
            .activated(
                portal.entered(
                    Fixture.house(),
                    PersonNames.of("Gisèle", "Huet"),
                    Profile.STAFF,
                    portal.schools().get(1)))
            .person();
    var elsewhere = Actor.house(Fixture.ELSEWHERE);
    var school = portal.ent().get(HandEntry.class).structure(elsewhere, "Là-bas", "Collège");
    ofAnotherTerritory =
        portal.entered(elsewhere, PersonNames.of("Hugo", "Imbert"), Profile.STAFF, school);
  }

  @BeforeEach
  void signIn() {
    portal.signIn(page, "local administrator");
  }

  private APIResponse post(String path, FormData form) {
    return page.request().post(path, RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  private FormData ours() {
    return FormData.create().set("csrf", page.locator("input[name=csrf]").first().inputValue());
  }

  private static AccountState state(PersonId person) {
    return portal.ent().get(Accounts.class).find(Fixture.house(), person).orElseThrow().state();
  }

  @Test
  @Clause("SEC-09")
  void peopleOfAnotherSchoolOrTerritoryAreNotFoundAndNothingIsDoneToThem() {
    for (var person : List.of(ofAnotherSchool, ofAnotherTerritory, PersonId.random())) {
      var seen = page.request().get("/accounts/" + person);
      assertThat(seen.status()).as("seen").isEqualTo(404);
      assertThat(seen.text()).contains("Cette page n’existe pas").doesNotContain("Huet", "Imbert");
      for (var verb : List.of("block", "unblock")) {
        var done = post("/accounts/" + person + "/" + verb, ours());
        assertThat(done.status()).as(verb).isIn(403, 404);
        assertThat(done.text()).doesNotContain("Huet", "Imbert");
      }
      var codes = post("/accounts/codes", ours().set("person", person.toString()));
      assertThat(codes.status()).as("codes").isIn(403, 404);
    }
    assertThat(state(ofAnotherSchool)).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void aListWithOneStrangerMakesNoCodeForAnybody() {
    var form =
        ours().append("person", colleague.toString()).append("person", ofAnotherSchool.toString());
    var codes = post("/accounts/codes", form);
    assertThat(codes.status()).isIn(403, 404);
    assertThat(codes.text()).doesNotContain("Gaudin");
  }

  @Test
  void theListOfAnotherSchoolIsRefusedInWords() {
    var answer = page.request().get("/accounts?school=" + portal.schools().get(1));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("il vous manque un droit");
  }

  @Test
  void whatIsNoIdIsAnsweredWithASentence() {
    for (var wrong :
        List.of("x", "1", "%00", "..%2f..", "%27%20or%201=1--", "00000000-0000-0000-0000", "é")) {
      for (var path :
          List.of("/accounts/" + wrong, "/accounts?school=" + wrong, "/accounts?group=" + wrong)) {
        // After what is no address the server hangs up, and a browser comes again.
        var answer = page.request().get(path, RequestOptions.create().setMaxRetries(2));
        assertThat(answer.status()).as(path).isIn(400, 404);
      }
      var sentence = page.request().get("/accounts?group=x").text();
      assertThat(sentence).contains("Cette page n’existe pas").contains("Aller à l’accueil");
      assertThat(post("/accounts/codes", ours().set("person", wrong)).status()).isEqualTo(404);
    }
  }

  @Test
  @Clause("SEC-06")
  void scriptInAQuestionIsShownAsText() {
    var script = "\"><script>alert(1)</script>";
    for (var name : List.of("q", "as", "after", "none", "told")) {
      var query = "/accounts?q=a&" + name + "=" + URLEncoder.encode(script, UTF_8);
      assertThat(page.request().get(query).text()).as(name).doesNotContain("<script>alert");
    }
    var alerts = new ArrayList<String>();
    page.onDialog(dialog -> alerts.add(dialog.message()));
    page.navigate("/accounts?q=" + URLEncoder.encode(script, UTF_8));
    assertThat(page.locator("#q").inputValue()).isEqualTo(script);
    assertThat(alerts).isEmpty();
  }

  @Test
  @Clause("SEC-06")
  void aFormWithoutOurTokenChangesNothing() {
    var forged =
        List.of(
            FormData.create(),
            FormData.create().set("csrf", ""),
            FormData.create().set("csrf", "other"));
    for (var form : forged) {
      var path = "/accounts/" + colleague + "/block";
      var answer = post(path, form);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).contains("Rien n’a été enregistré");
      assertThat(state(colleague)).isEqualTo(AccountState.ACTIVE);
    }
    assertThat(post("/accounts/" + colleague + "/block", ours()).status()).isEqualTo(303);
    assertThat(state(colleague)).isEqualTo(AccountState.BLOCKED);
    assertThat(post("/accounts/" + colleague + "/unblock", ours()).status()).isEqualTo(303);
  }
}
