package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallSheet.Line;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.database.Database;
import fr.ent.portal.browser.RealPortal.Newcomer;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roll call on a phone: three taps, without script, and on a line that is cut. */
class RollCallJourneyTest extends RealJourney {
  private Newcomer teacher;
  private Lesson lesson;

  @BeforeEach
  void plan() {
    teacher = portal.newcomer("Odile", "Rolland", Profile.TEACHER);
    lesson = RealLesson.begun(portal, teacher.person(), "Mathématiques").lesson();
  }

  private List<Line> lines() {
    return portal.ent().get(RollCalls.class).open(Fixture.house(), lesson.id()).lines();
  }

  private Locator box(int number) {
    return page.locator("input[name=absent]").nth(number);
  }

  /** Other tests miss lessons of this class at this time too: what counts for this one is asked. */
  private List<PersonId> missing() {
    return portal
        .ent()
        .get(RollCalls.class)
        .open(Fixture.house(), lesson.id())
        .counted()
        .map(RollCall::missing)
        .orElse(List.of());
  }

  private String stored() {
    return String.valueOf(page.evaluate("JSON.stringify({...localStorage})"));
  }

  private void openSheet() {
    portal.comeIn(page, teacher.login());
    page.navigate("/absences/rollcall/" + lesson.id());
  }

  @Test
  @Clause("ABS-01")
  void aTeacherTakesItInThreeTapsFromHome() {
    portal.comeIn(page, teacher.login());
    page.getByText("Faire l’appel").first().click();
    box(1).check();
    assertThat(page.locator(".sendbar button")).containsText("1)");
    assertThat(Axe.violations(page)).isEmpty();
    page.locator(".sendbar button").click();
    assertThat(page.getByText("C’est envoyé")).isVisible();
    assertThat(missing()).containsExactly(lines().get(1).pupil());
    assertThat(stored()).isEqualTo("{}");
  }

  @Test
  void whatMayBeSaidOfAPupilIsReadWholeOnAPhone() {
    openSheet();
    assertThat(
            page.evaluate(
                """
                [...document.querySelectorAll('.roll select')].map(one => {
                  const room = one.offsetWidth;
                  one.style.inlineSize = 'max-content';
                  return one.offsetWidth - room;
                }).every(missing => missing <= 0)\
                """))
        .isEqualTo(true);
  }

  @Test
  void itWorksWithoutScript() {
    try (var plain = portal.context(new NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      openSheet();
      box(0).check();
      page.locator("select").nth(2).selectOption("LATE-10");
      page.locator(".sendbar button").click();
      assertThat(page.getByText("C’est envoyé")).isVisible();
    }
    assertThat(missing()).containsExactly(lines().get(0).pupil());
  }

  @Test
  @Clause("REL-2: what a cut line held back is sent once")
  void whatCannotBeSentWaitsOnTheDeviceAndNamesNobody() {
    openSheet();
    box(0).check();
    box(3).check();
    context.setOffline(true);
    page.locator(".sendbar button").click();
    assertThat(page.getByText("Pas de réseau")).isVisible();
    var kept = stored();
    assertThat(kept).contains(lines().get(0).pupil().toString());
    lines()
        .forEach(
            one ->
                assertThat(kept)
                    .doesNotContainIgnoringCase(one.names().last())
                    .doesNotContain("csrf"));
    assertThat(missing()).isEmpty();
    page.locator(".sendbar button").click();
    context.setOffline(false);
    assertThat(page.getByText("Le réseau est revenu").or(page.getByText("C’est envoyé")))
        .isVisible();
    assertThat(missing()).containsExactlyInAnyOrder(lines().get(0).pupil(), lines().get(3).pupil());
    assertThat(submissions()).isEqualTo(1);
    assertThat(stored()).isEqualTo("{}");
  }

  private int submissions() {
    return portal
        .ent()
        .get(Database.class)
        .inTerritory(
            Fixture.TERRITORY,
            handle ->
                handle
                    .createQuery("select count(*) from absences.roll_call where lesson = ?")
                    .bind(0, lesson.id().value())
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void whoIsNoLongerSignedInIsToldSoAndLosesNothing() {
    openSheet();
    box(0).check();
    context.clearCookies();
    page.locator(".sendbar button").click();
    assertThat(page.getByText("Vous n’êtes plus connecté. Appels gardés sur cet appareil : 1."))
        .isVisible();
    page.getByText("Se reconnecter pour les envoyer").click();
    portal.comeIn(page, teacher.login());
    assertThat(page.getByText("tout est envoyé")).isVisible();
    assertThat(missing()).containsExactly(lines().get(0).pupil());
    assertThat(stored()).isEqualTo("{}");
  }

  @Test
  void whatWasRefusedIsMarkedAgainOnTheSheetUntilItIsSent() {
    openSheet();
    box(0).check();
    box(2).check();
    page.locator("select").nth(4).selectOption("LATE-10");
    page.route(
        "**/absences/rollcall/" + lesson.id(),
        route -> {
          if (route.request().method().equals("POST")) {
            route.fulfill(new FulfillOptions().setStatus(422).setBody("Un élève n’y est plus."));
          } else {
            route.resume();
          }
        });
    page.locator(".sendbar button").click();
    assertThat(page.getByText("Un élève n’y est plus.")).isVisible();
    assertThat(missing()).isEmpty();
    page.navigate("/absences/rollcall");
    page.unroute("**/absences/rollcall/" + lesson.id());
    button("Rouvrir la feuille").click();
    assertThat(box(0)).isChecked();
    assertThat(box(1)).not().isChecked();
    assertThat(box(2)).isChecked();
    assertThat(page.locator("select").nth(4)).hasValue("LATE-10");
    page.locator(".sendbar button").click();
    assertThat(page.getByText("C’est envoyé")).isVisible();
    assertThat(missing()).containsExactlyInAnyOrder(lines().get(0).pupil(), lines().get(2).pupil());
    assertThat(stored()).isEqualTo("{}");
  }

  @Test
  void aRollCallIsTakenByKeyboardAlone() {
    openSheet();
    box(0).focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(box(1)).isChecked();
    page.keyboard().press("Enter");
    assertThat(page.getByText("C’est envoyé")).isVisible();
    assertThat(missing()).containsExactly(lines().get(0).pupil(), lines().get(1).pupil());
  }

  @Test
  void whoeverLeavesTakesAlongWhatTheDeviceKept() {
    openSheet();
    box(0).check();
    context.setOffline(true);
    page.locator(".sendbar button").click();
    assertThat(page.getByText("Pas de réseau")).isVisible();
    assertThat(stored()).isNotEqualTo("{}");
    context.route("**/absences/rollcall/**", route -> route.abort());
    context.setOffline(false);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quitter")).click();
    assertThat(page.getByText("Vous êtes déconnecté")).isVisible();
    assertThat(stored()).isEqualTo("{}");
  }
}
