package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import fr.ent.tck.Clause;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The liaison book and appointments on the whole house, as a parent and as the school. */
class LiaisonTest extends RealJourney {
  private static final String GUARDIAN = "guardian";
  private static final String TEACHER = "teacher";
  private static final String HEAD = "head of school";

  private List<String> faults(String path) {
    var found = new ArrayList<String>();
    page.navigate(path);
    for (int width : List.of(360, 1280)) {
      page.setViewportSize(width, 780);
      page.emulateMedia(
          new EmulateMediaOptions()
              .setColorScheme(width == 360 ? ColorScheme.LIGHT : ColorScheme.DARK));
      Axe.violations(page).forEach(one -> found.add(path + " " + width + " " + one));
      if (Boolean.TRUE.equals(
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
        found.add(path + " is wider than " + width);
      }
    }
    page.setViewportSize(360, 780);
    return found;
  }

  private String href(String selector) {
    return String.valueOf(page.locator(selector).first().getAttribute("href"));
  }

  @Test
  @Clause("LIA-01")
  @Clause("LIA-02")
  void aParentSignsOnAPhoneWhatAwaitsASignature() {
    portal.signIn(page, GUARDIAN);
    assertThat(page.locator("main .todo").first()).isVisible();
    var path = href("main .todo a.btn:has-text('Lire et signer')");
    page.navigate(path);
    assertThat(heading("Sortie au phare")).isVisible();
    assertThat(faults(path)).isEmpty();
    button("Signer").click();
    assertThat(page.getByText("Vous avez signé")).not().isVisible();
    page.locator("#sure").check();
    button("Signer").click();
    assertThat(page.getByText("Vous avez signé")).isVisible();
    assertThat(button("Signer")).hasCount(0);
    page.navigate("/liaison");
    assertThat(page.locator("main .todo a[href='" + path + "']")).hasCount(0);
    assertThat(page.locator("main .lines a[href='" + path + "']")).hasCount(1);
    page.navigate("/");
    assertThat(page.locator("main .todo a[href='" + path + "']")).hasCount(0);
    page.navigate("/liaison");
    page.locator("main .todo a.btn", new Page.LocatorOptions().setHasText("Lire et répondre"))
        .first()
        .click();
    page.getByLabel("J’autorise").check();
    button("Envoyer ma réponse").click();
    assertThat(page.locator("main")).containsText("Votre réponse\u00a0: J’autorise");
    page.getByText("Écrire à l’école à ce sujet").click();
    page.locator("#reply").fill("Le photographe aura-t-il une estrade ?");
    button("Envoyer").click();
    assertThat(page.locator("main")).containsText("une estrade");
    assertThat(faults("/liaison")).isEmpty();
    assertThat(faults("/liaison/ask")).isEmpty();
  }

  @Test
  @Clause("LIA-01")
  @Clause("LIA-03")
  void aTeacherWritesFollowsRemindsAndPrintsSlips() {
    portal.signIn(page, TEACHER);
    page.navigate("/liaison");
    page.getByText("Écrire aux familles").click();
    page.locator("main .chips a.chip").first().click();
    assertThat(faults(page.url())).isEmpty();
    page.locator("#subject").fill("Gourde et casquette");
    page.locator("#body").fill("Demain, cross au parc.\nPrévoir une gourde.");
    page.locator("#document").setInputFiles(file("plan.pdf", "MZ, un programme"));
    button("Envoyer aux familles").click();
    assertThat(page.locator("main")).containsText("ni un PDF ni une photo");
    page.locator("#document").setInputFiles(file("plan.pdf", "%PDF-1.7 plan du parc"));
    button("Envoyer aux familles").click();
    assertThat(page.getByText("Le mot est envoyé")).isVisible();
    assertThat(page.locator("main a[href^='/liaison/documents/']")).hasCount(1);
    assertThat(page.locator("#who")).containsText("Signé pour 0 sur");
    button("Relancer").click();
    assertThat(page.getByText("Les familles sont relancées")).isVisible();
    assertThat(faults(page.url())).isEmpty();
    page.getByText("Billets à imprimer").click();
    assertThat(faults(page.url())).isEmpty();
    var slips = page.locator(".slips article");
    assertThat(slips.first()).containsText("Gourde et casquette");
    assertThat(slips.first()).containsText("Une pièce est jointe à ce mot");
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("form[action='/liaison/slips']")).not().isVisible();
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    page.locator("#who")
        .selectOption(String.valueOf(page.locator("#who option").nth(1).getAttribute("value")));
    button("Enregistrer le retour").click();
    assertThat(page.locator("#who")).containsText("Signé pour 1 sur");
    assertThat(page.locator("main")).containsText("signé sur papier");
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whatIsCorrectedIsSaidSoAndWhatIsWithdrawnWaitsForNobody() {
    portal.signIn(page, TEACHER);
    page.navigate("/liaison/write");
    page.locator("main .chips a.chip").first().click();
    page.locator("#subject").fill("Visite du musée");
    page.locator("#body").fill("Jeudi.");
    button("Envoyer aux familles").click();
    page.getByText("Corriger ce mot").click();
    page.locator("#body").fill("Vendredi.");
    button("Envoyer la correction").click();
    assertThat(page.getByText("Le mot est corrigé, et à signer de nouveau")).isVisible();
    assertThat(page.locator(".letter").first()).hasText("Vendredi.");
    page.getByText("Retirer ce mot").click();
    page.locator("#sure").check();
    button("Retirer").click();
    assertThat(page.getByText("Le mot est retiré")).isVisible();
    assertThat(faults(page.url())).isEmpty();
  }

  @Test
  @Clause("LIA-04")
  void aParentBooksMovesAndGivesUpAndTheSchoolSeesWhoComes() {
    portal.signIn(page, GUARDIAN);
    page.navigate("/appointments");
    var free = page.locator("main form[action='/appointments/book'] button");
    assertThat(free.first()).isVisible();
    free.first().click();
    assertThat(page.getByText("C’est réservé")).isVisible();
    assertThat(faults("/appointments")).isEmpty();
    page.getByText("Changer d’heure").click();
    free.first().click();
    assertThat(page.getByText("L’heure est changée")).isVisible();
    button("Annuler").click();
    assertThat(page.getByText("Le rendez-vous est annulé")).isVisible();
    free.first().click();
    assertThat(page.getByText("C’est réservé")).isVisible();
    assertKept();
  }

  /** Whoever booked keeps the time in a calendar of their own; nobody else finds the file. */
  private void assertKept() {
    var mine = page.locator("main .lines .row").first();
    var path = portal.address() + mine.locator("a[href$='.ics']").getAttribute("href");
    var answer = page.request().get(path);
    assertThat(answer.headers().get("content-type")).startsWith("text/calendar");
    var event = Biweekly.parse(answer.text()).first().getEvents().get(0);
    var hour = event.getDateStart().getValue().toInstant().atZone(ZoneId.of("Europe/Paris"));
    var shown = mine.locator("strong").innerText().replace('\u00a0', ' ');
    assertThat(shown).contains("%d h %02d".formatted(hour.getHour(), hour.getMinute()));
    var about = mine.locator("p").first().innerText().split(", pour ", 2);
    assertThat(event.getSummary().getValue()).endsWith(about[0]);
    assertThat(answer.text()).doesNotContain(about[1]);
    try (var other = portal.context(new Browser.NewContextOptions())) {
      var page = other.newPage();
      portal.signIn(page, HEAD);
      assertThat(page.request().get(path).status()).isEqualTo(404);
    }
  }

  @Test
  @Clause("LIA-04")
  void theSchoolOffersTimesAndOverlooksAMeeting() {
    portal.signIn(page, HEAD);
    assertThat(faults("/appointments")).isEmpty();
    assertThat(faults("/liaison")).isEmpty();
    page.navigate("/appointments");
    var meeting = href("main a[href^='/appointments/meeting/']");
    assertThat(faults(meeting)).isEmpty();
    page.navigate("/appointments");
    page.locator("#group")
        .selectOption(String.valueOf(page.locator("#group option").nth(1).getAttribute("value")));
    page.locator("#day").fill("2020-01-01");
    page.locator("#where").fill("Salle 4");
    button("Ouvrir aux familles").click();
    assertThat(page.locator("main")).containsText("Choisissez une heure à venir.");
    assertThat(Axe.violations(page)).isEmpty();
  }
}
