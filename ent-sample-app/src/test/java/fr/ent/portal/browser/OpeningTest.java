package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Profile;
import fr.ent.api.signon.Assurance;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hours and level of assurance of a service: set by an administrator, told to who comes. */
class OpeningTest extends RealJourney {
  private static final String SERVICE = "https://horaires.example.org/";
  private static final String NAME = "Salle de lecture";

  private final RelyingParty plain =
      new RelyingParty(
          ConnectorId.random(),
          NAME,
          "",
          "map",
          URI.create(SERVICE),
          List.of(URI.create(SERVICE)),
          Set.of(),
          Set.of(),
          ReleasePolicy.PSEUDONYM,
          true);

  private static Connectors connectors() {
    return portal.ent().get(Connectors.class);
  }

  @AfterEach
  void remove() {
    connectors().remove(Fixture.house(), plain.id());
  }

  private Locator tile() {
    return page.locator("main .tile a[href='" + SERVICE + "']");
  }

  private int status(String path) {
    var answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  private void assertClosed(String heading) {
    assertThat(status("/cas/login?service=" + SERVICE)).isEqualTo(403);
    assertThat(heading(heading)).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    page.navigate("/services");
    assertThat(tile()).hasCount(0);
  }

  @Test
  @Clause("AAS-20")
  void whoComesAtAnotherHourOrWithAPasswordOnlyIsToldSo() {
    var pupil = portal.newcomer("Lino", "Matinal", Profile.PUPIL);
    portal.comeIn(page, pupil.login());
    connectors().save(Fixture.house(), plain);
    page.navigate("/services");
    assertThat(tile()).hasCount(1);
    var far = LocalDate.now(portal.ent().get(Clock.class)).getDayOfWeek().plus(3);
    var window = new Window(Set.of(far), LocalTime.MIN, LocalTime.MIN);
    connectors().save(Fixture.house(), plain.during(new OpeningHours(List.of(window))));
    assertClosed("Ce service n’est pas ouvert à cette heure");
    connectors().save(Fixture.house(), plain.requiring(Assurance.SUBSTANTIAL));
    assertClosed("Ce service demande une connexion plus sûre");
  }

  @Test
  void anAdministratorSetsHoursAndLevelAndIsToldWhatIsWrong() {
    connectors().save(Fixture.house(), plain);
    portal.signIn(page, "local-authority staff");
    page.navigate("/connectors/" + plain.id());
    page.locator("input[name=hours-0-days][value=MONDAY]").check(force());
    page.locator("input[name=hours-0-days][value=FRIDAY]").check(force());
    page.locator("#hours-0-from").fill("20:00");
    page.getByLabel("Connexion demandée").selectOption("SUBSTANTIAL");
    button("Enregistrer").click();
    assertThat(page.getByText("Chaque plage a au moins un jour").first()).isVisible();
    assertThat(page.locator("input[name=hours-0-days][value=FRIDAY]")).isChecked();
    assertThat(page.locator("#hours-0-from")).hasValue("20:00");
    assertThat(page.getByLabel("Connexion demandée")).hasValue("SUBSTANTIAL");
    assertThat(Axe.violations(page)).isEmpty();
    page.locator("#hours-0-to").fill("02:00");
    button("Enregistrer").click();
    page.waitForURL(portal.address() + "/connectors");
    var kept = connectors().find(Fixture.house(), plain.id()).orElseThrow();
    assertThat(kept.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    var days = Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    assertThat(kept.hours().windows())
        .containsExactly(new Window(days, LocalTime.of(20, 0), LocalTime.of(2, 0)));
    page.navigate("/connectors/" + plain.id());
    assertThat(page.locator("#hours-0-to")).hasValue("02:00");
    assertThat(page.locator("#hours-1-to")).hasValue("");
    assertThat(Axe.violations(page)).isEmpty();
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }

  @Test
  void aForgedWindowIsToldAndNotKept() {
    connectors().save(Fixture.house(), plain);
    portal.signIn(page, "local-authority staff");
    page.navigate("/connectors/" + plain.id());
    page.evaluate(
        """
        () => {
          document.querySelector('[name=hours-0-days]').value = 'DIMANCHE';
          document.querySelector('#assurance option').value = 'NONE';
        }""");
    page.locator("input[name=hours-0-days]").first().check(force());
    page.locator("#hours-0-from").fill("08:00");
    page.locator("#hours-0-to").fill("09:00");
    button("Enregistrer").click();
    assertThat(page.getByText("Chaque plage a au moins un jour").first()).isVisible();
    assertThat(connectors().find(Fixture.house(), plain.id())).contains(plain);
  }
}
