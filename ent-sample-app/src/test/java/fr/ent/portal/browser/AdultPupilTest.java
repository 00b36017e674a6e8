package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.portal.browser.RealPortal.Newcomer;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A pupil of age lets guardians follow, and stops them, on the page of the account. */
class AdultPupilTest extends RealJourney {
  private static final String OF_AGE = "Vous avez 18 ans";
  private static final String LET = "Laisser mes responsables me suivre";

  private static LocalDate today() {
    return LocalDate.now(portal.ent().get(Clock.class));
  }

  private static Newcomer pupil(String first, LocalDate born) {
    var pupil = portal.newcomer(first, "Demajorité", Profile.PUPIL);
    portal.ent().get(HandEntry.class).bornOn(Fixture.house(), pupil.person(), born);
    return pupil;
  }

  private static Newcomer guardianOf(PersonId pupil) {
    var guardian = portal.newcomer("Odile", "Demajorité", Profile.GUARDIAN);
    portal
        .ent()
        .get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into directory.relation (pupil, adult, raw_link, kinship, legal,
                      financial, contact, payment, source, valid_from)
                    values (?, ?, '10', 'MOTHER', 'LEGAL_GUARDIAN', false, true, false, 'ENT', ?)""",
                    pupil.value(),
                    guardian.person().value(),
                    today().minusYears(1)));
    return guardian;
  }

  private int post(String path) {
    page.navigate("/account");
    var form =
        FormData.create()
            .set("csrf", page.locator("input[name='csrf']").first().getAttribute("value"));
    return context.request().post(path, RequestOptions.create().setForm(form)).status();
  }

  private static int status(Page page, String path) {
    var answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  @Test
  void aMinorIsAskedNothingAndAFormMadeUpIsNoPage() {
    var minor = pupil("Zoé", today().minusYears(18).plusDays(1));
    portal.comeIn(page, minor.login());
    page.navigate("/account");
    assertThat(heading(OF_AGE)).hasCount(0);
    assertThat(post("/account/guardians/let")).isEqualTo(404);
    assertThat(post("/account/guardians/stop")).isEqualTo(404);
  }

  @Test
  void aGuardianDecidesForNobody() {
    var adult = pupil("Maël", today().minusYears(18));
    portal.comeIn(page, guardianOf(adult.person()).login());
    page.navigate("/account");
    assertThat(heading(OF_AGE)).hasCount(0);
    assertThat(post("/account/guardians/let")).isEqualTo(404);
    assertThat(status(page, "/directory/" + adult.person())).isEqualTo(404);
  }

  @Test
  @Clause("ISO-8")
  void withoutScriptAPupilOfAgeLetsGuardiansFollowAndStopsThem() {
    var adult = pupil("Ava", today().minusYears(18));
    var guardian = guardianOf(adult.person());
    try (var plain = portal.context(new NewContextOptions().setJavaScriptEnabled(false))) {
      var theirs = plain.newPage();
      theirs.setViewportSize(1280, 900);
      portal.comeIn(theirs, adult.login());
      theirs.navigate("/account");
      assertThat(theirs.locator("#majority")).hasText(OF_AGE);
      assertThat(theirs.getByText("Vos responsables ne vous suivent plus")).isVisible();
      theirs.getByText(LET).click();
      assertThat(theirs.getByRole(AriaRole.STATUS))
          .containsText("vos responsables vous suivent de nouveau");
      portal.comeIn(page, guardian.login());
      page.navigate("/account");
      assertThat(page.locator("main .facts")).containsText("Ava");
      assertThat(status(page, "/directory/" + adult.person())).isEqualTo(200);
      theirs.getByText("Ne plus laisser mes responsables me suivre").click();
      assertThat(theirs.getByText(LET)).isVisible();
      assertThat(status(page, "/directory/" + adult.person())).isEqualTo(404);
      page.navigate("/account");
      assertThat(page.locator("main .facts")).not().containsText("Ava");
    }
  }

  @Test
  void thePageIsAccessibleAtEveryWidth() {
    portal.comeIn(page, pupil("Lou", today().minusYears(19)).login());
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      page.navigate("/account");
      assertThat(button(LET)).isVisible();
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }
}
