package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import fr.ent.tck.Clause;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lessons of the demonstration: seen on a phone, changed by the head, read by an agenda. */
class TimetableTest extends RealJourney {
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> read(String address, String tag) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  @Clause("EDT-01")
  void aGuardianOfTwoSchoolsChangesBetweenTheChildren() {
    portal.signIn(page, "guardian, two schools");
    page.navigate("/timetable");
    var tabs = page.locator(".title .chip");
    assertThat(tabs.count()).isGreaterThanOrEqualTo(2);
    var first = page.locator("h1").innerText();
    tabs.nth(1).click();
    assertThat(page.locator("h1")).not().hasText(first);
    assertThat(page.locator(".daychip").first()).isVisible();
  }

  @Test
  @Clause("EDT-03")
  void whoeverMayCancelsALessonAndEverybodyReadsIt() {
    portal.signIn(page, "local administrator");
    page.setViewportSize(1280, 780);
    page.navigate("/timetable");
    var lesson = page.locator(".slot:not(.bad):not(.careful) a").first().getAttribute("href");
    page.navigate(lesson);
    page.getByLabel("Message").fill("Sortie au musée");
    button("Annuler la séance").click();
    assertThat(page.getByText("La séance est annulée.")).isVisible();
    page.navigate(lesson);
    assertThat(page.locator("main")).containsText("Annulé");
    assertThat(page.locator("main")).containsText("Sortie au musée");
    assertThat(heading("Ce qui a été fait")).isVisible();
    button("Remettre comme prévu").click();
    assertThat(page.getByText("La séance est remise comme prévu.")).isVisible();
  }

  @Test
  @Clause("EDT-03")
  void aLessonOfEveryWeekIsAddedByHandAndSeenAtOnce() {
    portal.signIn(page, "local administrator");
    page.navigate("/timetable");
    page.getByText("Ajouter une séance").click();
    page.getByLabel("Classe ou groupe").selectOption(new SelectOption().setIndex(1));
    page.getByLabel("Intitulé").fill("Atelier échecs");
    page.getByLabel("Jour").fill("2026-11-26");
    page.getByLabel("Début").fill("17:00");
    page.getByLabel("Fin").fill("16:00");
    page.getByLabel("Répéter").selectOption("week");
    page.getByLabel("Jusqu’au").fill("2026-12-10");
    button("Ajouter la séance").click();
    assertThat(page.getByText("la fin vient après le début")).hasCount(2);
    assertThat(page.getByLabel("Intitulé")).hasValue("Atelier échecs");
    page.getByLabel("Fin").fill("18:00");
    button("Ajouter la séance").click();
    assertThat(page.getByText("3 séances sont ajoutées")).isVisible();
    assertThat(heading("Atelier échecs")).isVisible();
    page.reload();
    page.navigate("/timetable/new?group=group:" + UUID.randomUUID());
    assertThat(page.getByLabel("Classe ou groupe")).hasValue("");
  }

  @Test
  @Clause("EDT-04")
  void anAgendaReadsAtAnAddressThatIsShownOnceAndEnds() throws Exception {
    portal.signIn(page, "pupil");
    page.navigate("/timetable/agenda");
    page.locator("form button:has-text('Faire une adresse')").click();
    var address = page.getByLabel("Votre adresse").inputValue();
    var calendar = read(address, "");
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(calendar.body()).contains("BEGIN:VEVENT").contains("BEGIN:VTIMEZONE");
    var tag = calendar.headers().firstValue("ETag").orElse("");
    assertThat(read(address, tag).statusCode()).isEqualTo(304);
    page.navigate("/timetable/agenda");
    assertThat(page.content()).doesNotContain(address);
    page.locator("form button:has-text('Supprimer')").click();
    assertThat(page.getByText("L’adresse est supprimée")).isVisible();
    var revoked = read(address, "");
    var unknown = read(portal.address() + "/calendar/nothing.ics", "");
    assertThat(revoked.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
    for (int i = 0; i < 40; i++) {
      unknown = read(portal.address() + "/calendar/nothing.ics", "");
    }
    assertThat(unknown.statusCode()).isEqualTo(429);
    assertThat(read(address, "").statusCode()).as("another address").isEqualTo(404);
  }
}
