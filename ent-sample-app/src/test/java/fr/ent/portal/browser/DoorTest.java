package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.Profile;
import fr.ent.portal.demo.Demonstration;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is kept out, on the whole house; and who comes in without script or without a mouse. */
class DoorTest extends RealJourney {
  private static final String WRONG = "L’identifiant ou le mot de passe ne va pas";
  private static final String WAIT = "Trop d’essais à la suite";

  /** What has the focus is ringed, itself or its card. */
  private static final String RING =
      """
      () => [document.activeElement, document.activeElement.closest('.tile, .chip, .choice')]
          .filter((one) => one)
          .map((one) => getComputedStyle(one))
          .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3)
      """;

  /** Try to come in, and see a sentence. */
  private void tried(String login, String password, String sentence) {
    page.navigate("/sign-in?who=staff");
    portal.enter(page, login, password);
    assertThat(page.getByText(sentence)).isVisible();
  }

  /** The whole answer to a try, to the letter, but for the login that was typed. */
  private String answer(String login, String password) {
    var form =
        FormData.create()
            .set("csrf", csrf())
            .set("who", "staff")
            .set("login", login)
            .set("password", password);
    var answer = page.request().post("/sign-in", RequestOptions.create().setForm(form));
    assertThat(answer.text()).contains("value=\"" + login + "\"");
    var headers = new TreeMap<>(answer.headers());
    headers.keySet().removeAll(List.of("date", "content-length"));
    return answer.status() + " " + headers + answer.text().replace(login, "LOGIN");
  }

  private String csrf() {
    page.navigate("/sign-in?who=staff");
    return page.locator("input[name=csrf]").first().inputValue();
  }

  @Test
  void aWrongPasswordIsAnsweredToTheLetterAsAnAccountThatIsNotThere() {
    var somebody = portal.newcomer("Anne", "Tissot", Profile.STAFF);
    assertThat(answer(somebody.login(), "ni celui-ci"))
        .startsWith("422 ")
        .contains(WRONG)
        .isEqualTo(answer("personne.de-ce-nom", "ni celui-ci"));
    tried(somebody.login(), "ni celui-ci", WRONG);
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void aBlockedAccountIsToldWhatAWrongPasswordIsToldAndItsSessionEnds() {
    var somebody = portal.newcomer("Brice", "Vasseur", Profile.STAFF);
    portal.comeIn(page, somebody.login());
    portal.ent().get(Accounts.class).block(Fixture.house(), somebody.person());
    page.navigate("/account");
    assertThat(page.url()).contains("/sign-in");
    assertThat(answer(somebody.login(), Demonstration.PASSWORD))
        .isEqualTo(answer("personne.de-ce-nom-non-plus", "ni celui-ci"));
    tried(somebody.login(), Demonstration.PASSWORD, WRONG);
    portal.ent().get(Accounts.class).unblock(Fixture.house(), somebody.person());
    portal.comeIn(page, somebody.login());
  }

  @Test
  void afterFiveTriesTheRightPasswordWaitsToo() {
    var somebody = portal.newcomer("Carole", "Quentin", Profile.STAFF);
    for (int i = 0; i < 5; i++) {
      assertThat(answer(somebody.login(), "essai " + i)).contains(WRONG);
      assertThat(answer("jamais.vu", "essai " + i)).contains(WRONG);
    }
    assertThat(answer(somebody.login(), Demonstration.PASSWORD))
        .contains(WAIT)
        .isEqualTo(answer("jamais.vu", "encore"));
    tried(somebody.login(), Demonstration.PASSWORD, WAIT);
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void withoutScriptAPupilComesInLooksSomebodyUpAndLeaves() {
    try (var plain = portal.context(new NewContextOptions().setJavaScriptEnabled(false))) {
      var still = plain.newPage();
      portal.signIn(still, "pupil");
      still.navigate("/directory?q=a");
      still.locator("main a[href^='/directory/']").first().click();
      assertThat(still.locator("h1")).isVisible();
      still.navigate("/account");
      still
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quitter"))
          .first()
          .click();
      assertThat(still.getByText("Vous êtes déconnecté")).isVisible();
      still.navigate("/account");
      assertThat(still.url()).contains("/sign-in");
    }
  }

  @Test
  void withoutAMouseATeacherComesInAndOpensATile() {
    page.navigate("/sign-in?who=staff");
    page.getByLabel("Identifiant").focus();
    page.keyboard().type(portal.login("teacher"));
    page.keyboard().press("Tab");
    page.keyboard().type(Demonstration.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(portal.address() + "/");
    page.keyboard().press("Tab");
    assertThat(page.locator("a.skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    var tile = page.locator("main .tile a[href='/directory']");
    for (int i = 0; i < 40 && !isFocused(tile); i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate(RING)).as("a ring is seen").isEqualTo(true);
    }
    assertThat(tile).isFocused();
    page.keyboard().press("Enter");
    page.waitForURL(portal.address() + "/directory");
  }

  private static boolean isFocused(Locator one) {
    return Boolean.TRUE.equals(one.evaluate("one => one === document.activeElement"));
  }
}
