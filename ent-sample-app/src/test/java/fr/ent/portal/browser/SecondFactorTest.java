package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.accounts.SecondFactorOffer;
import fr.ent.api.identity.Profile;
import fr.ent.portal.demo.Demonstration;
import fr.ent.tck.Clause;
import fr.ent.tck.accounts.PhoneApplication;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A second step at the door; in this portal whoever comes from the academy must have one. */
class SecondFactorTest extends RealJourney {
  private static final String HERE = "/account/second-factor";

  private void signIn(String login) {
    page.navigate("/sign-in?who=staff");
    page.locator("#login").fill(login);
    page.locator("#password").fill(Demonstration.PASSWORD);
    button("Entrer").click();
  }

  private PhoneApplication scan() {
    button("Commencer").click();
    assertThat(page.locator("svg.squarecode")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    var typed = page.locator("dd.mono").textContent().replace(" ", "");
    return new PhoneApplication(new SecondFactorOffer(typed));
  }

  private String codeOf(PhoneApplication phone) {
    return phone.codeAt(portal.ent().get(Clock.class).instant());
  }

  @Test
  @Clause("SEC-8")
  @Clause("AAS-22")
  void whoMustHaveOneSeesNothingElseBefore() {
    signIn(portal.newcomer("Ondine", "Rectorat", Profile.ACADEMY).login());
    assertThat(page.getByText("Une étape avant de commencer")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    for (var path : new String[] {"/", "/directory", "/account"}) {
      page.navigate(path);
      assertThat(page.url()).as(path).contains(HERE);
    }
    var phone = scan();
    page.locator("#code").fill("12345");
    button("Vérifier et activer").click();
    assertThat(page.getByText("Ce code ne va pas").first()).isVisible();
    assertThat(page.locator("svg.squarecode")).isVisible();
    page.locator("#code").fill(codeOf(phone));
    button("Vérifier et activer").click();
    assertThat(page.locator(".codes li")).hasCount(10);
    assertThat(Axe.violations(page)).isEmpty();
    page.navigate("/directory");
    assertThat(page.url()).endsWith("/directory");
  }

  @Test
  @Clause("SEC-8")
  void whoKeepsOneIsAskedForItAndTheOfficeTakesItAway() {
    var teacher = portal.newcomer("Basile", "Prudent", Profile.TEACHER);
    portal.comeIn(page, teacher.login());
    page.navigate(HERE);
    var phone = scan();
    page.locator("#code").fill(codeOf(phone));
    button("Vérifier et activer").click();
    var printed = page.locator(".codes li").first().textContent();
    context.clearCookies();
    signIn(teacher.login());
    assertThat(heading("Votre code de vérification")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    page.locator("#code").fill("999 999 9");
    button("Entrer").click();
    assertThat(page.getByText("Ce code ne va pas").first()).isVisible();
    page.locator("#code").fill(printed);
    button("Entrer").click();
    page.waitForURL(portal.address() + "/");
    page.navigate(HERE);
    assertThat(page.getByText("Codes de secours restants")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    context.clearCookies();
    portal.signIn(page, "local administrator");
    page.navigate("/accounts/" + teacher.person());
    button("Retirer la deuxième étape").click();
    assertThat(page.getByText("La deuxième étape est retirée")).isVisible();
    context.clearCookies();
    portal.comeIn(page, teacher.login());
  }
}
