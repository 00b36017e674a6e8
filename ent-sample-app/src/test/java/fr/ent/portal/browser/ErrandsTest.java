package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.academy.Defect;
import fr.ent.testkit.Fixture;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people come for, on the whole house. */
class ErrandsTest extends RealJourney {
  @Test
  void whoWorksAtTwoSchoolsGoesFromOneToTheOther() {
    var schools = portal.schools();
    var names = PersonNames.of("Denise", "Aubry");
    var here = portal.entered(Fixture.house(), names, Profile.SCHOOL_LIFE, schools.get(0));
    var there = portal.entered(Fixture.house(), names, Profile.SCHOOL_LIFE, schools.get(1));
    var login = portal.activated(here).login();
    portal.ent().get(HandEntry.class).merge(Fixture.house(), here, there);
    portal.comeIn(page, login);
    var chosen = page.locator("form[action='/hat'] button[aria-current='true']");
    var other = page.locator("form[action='/hat'] button:not([aria-current])");
    var first = chosen.innerText();
    var second = other.innerText();
    other.click();
    assertThat(chosen).hasText(second);
    assertThat(other).hasText(first);
    page.navigate("/account");
    page.navigate("/");
    assertThat(chosen).hasText(second);
    assertThat(page.locator(".school strong")).containsText(second.split(",", 2)[0]);
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void aFavouriteComesFirstAndStaysUntilItIsGivenUp() {
    portal.comeIn(page, portal.newcomer("Edith", "Caron", Profile.STAFF).login());
    page.navigate("/services");
    assertThat(button("Favori : Mon compte")).hasAttribute("aria-pressed", "false");
    button("Favori : Mon compte").click();
    assertThat(button("Favori : Mon compte")).hasAttribute("aria-pressed", "true");
    page.navigate("/");
    assertThat(page.locator("main .tile a").first()).hasText("Mon compte");
    page.navigate("/services");
    button("Favori : Mon compte").click();
    assertThat(button("Favori : Mon compte")).hasAttribute("aria-pressed", "false");
    assertThat(page.locator("main .tile a").first()).not().hasText("Mon compte");
  }

  @Test
  void whatIsSetStandsApartFromWhatIsUsedUntilItIsAFavourite() {
    portal.signIn(page, "head of school");
    var used = page.locator("section[aria-labelledby='services'] .tile a");
    var set = page.locator("section[aria-labelledby='administration'] .tile a");
    assertThat(used.getByText("Apparence")).hasCount(0);
    assertThat(set.getByText("Annuaire")).hasCount(0);
    assertThat(set.getByText("Apparence")).isVisible();
    page.navigate("/services");
    button("Favori : Apparence").click();
    page.navigate("/");
    assertThat(used.first()).hasText("Apparence");
    assertThat(set.getByText("Apparence")).hasCount(0);
    page.navigate("/services");
    button("Favori : Apparence").click();
  }

  @Test
  void aFeedWithRefusalsNamesFileLineAndReasonOfEach() throws IOException {
    Academy.builder()
        .size(AcademySize.XS)
        .date(LocalDate.of(2026, 11, 24))
        .defects(Set.of(Defect.RELATION_OF_ONE_PART, Defect.INVALID_MAIL, Defect.UNKNOWN_REQUEST))
        .build()
        .writeTo(portal.feeds().resolve("refusals"));
    portal.signIn(page, "local administrator");
    page.navigate("/feeds");
    page.getByLabel("Dans le dossier de dépôt").selectOption("refusals");
    button("Lire et comparer").click();
    var report = page.locator("#report");
    assertThat(report.locator("tbody tr").first())
        .isVisible(new IsVisibleOptions().setTimeout(30_000));
    page.reload();
    assertThat(report.locator("h2")).containsText("anomalies");
    for (var row : report.locator("tbody tr").all()) {
      var cells = row.locator("td");
      assertThat(cells.nth(1).innerText()).hasSizeGreaterThan(20).doesNotContain("{", "aaf.");
      assertThat(cells.nth(2).innerText()).contains(".xml").contains("igne");
    }
    assertThat(page.locator("main")).not().containsText("null");
    assertThat(Axe.violations(page)).isEmpty();
    button("Abandonner").click();
    assertThat(page.getByText("Abandonnée")).isVisible();
  }

  @Test
  void anAdministratorAsksWhySomebodyMayAndGivesAndTakesBack() {
    portal.newcomer("Firmin", "Demandé", Profile.STAFF);
    portal.signIn(page, "local administrator");
    page.navigate("/rights?q=firmin+demande&right=webhooks:administer");
    assertThat(page.locator("#why ~ .todo")).containsText("Non\u00a0:");
    assertThat(page.locator("#why ~ .todo"))
        .containsText("envoyer des événements à des logiciels extérieurs");
    assertThat(Axe.violations(page)).isEmpty();
    button("Donner ce droit à Firmin Demandé").click();
    assertThat(page.locator("main")).containsText("Une personne tiendra ce droit.");
    assertThat(page.locator("main")).containsText("Firmin Demandé");
    assertThat(page.locator("main")).not().containsText("C’est donné");
    button("Donner").click();
    var given = page.locator("#webhooks-administer");
    assertThat(given).containsText("Firmin Demandé");
    assertThat(page.getByText("C’est donné")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    button("Annuler").click();
    assertThat(given).not().containsText("Firmin Demandé");
    button("Annuler").click();
    assertThat(given).containsText("Firmin Demandé");
    page.navigate("/rights?q=firmin+demande&right=webhooks:administer");
    assertThat(page.getByText("ce droit a été donné")).isVisible();
    button("Reprendre à Firmin Demandé, Envoyer des événements à des logiciels extérieurs").click();
    assertThat(given).not().containsText("Firmin Demandé");
    page.navigate("/rights?q=firmin+demande&right=webhooks:administer");
    assertThat(page.getByText("ce droit a été donné")).not().isVisible();
  }

  @Test
  void aHeadLetsSomebodyActInHisPlaceUntilADay() {
    portal.signIn(page, "head of school");
    page.navigate("/account");
    page.getByText("Mes délégations").click();
    assertThat(page.getByText("Vous ne déléguez rien")).isVisible();
    page.locator("#q").fill("a");
    button("Chercher").click();
    page.locator("input[name=holder]").first().check();
    page.locator("#right").selectOption("accounts:administer");
    page.locator("#until").fill("2020-01-01");
    button("Voir l’effet").click();
    assertThat(page.locator("main")).containsText("entre aujourd’hui et dans un an");
    page.locator("input[name=holder]").first().check();
    page.locator("#until").fill(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30).toString());
    button("Voir l’effet").click();
    assertThat(page.locator("main")).containsText("Déléguer ce droit\u00a0?");
    assertThat(page.locator("main")).containsText("Une personne tiendra ce droit.");
    assertThat(Axe.violations(page)).isEmpty();
    var mine = page.locator("#mine ~ ul");
    page.navigate("/delegations");
    assertThat(page.getByText("Vous ne déléguez rien")).isVisible();
    page.goBack();
    button("Déléguer").click();
    assertThat(page.getByText("C’est délégué")).isVisible();
    assertThat(mine).containsText("Gérer les comptes");
    assertThat(mine).containsText("jusqu’au");
    assertThat(Axe.violations(page)).isEmpty();
    var whole = mine.innerText();
    mine.locator("button").click();
    assertThat(page.getByText("Vous ne déléguez rien")).isVisible();
    button("Annuler").click();
    assertThat(mine).hasText(whole);
    button("Annuler").click();
    assertThat(page.getByText("Vous ne déléguez rien")).isVisible();
  }
}
