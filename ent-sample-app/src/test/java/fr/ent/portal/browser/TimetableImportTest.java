package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file of EDT on a phone: read, put together at the desk, applied, and read again. */
class TimetableImportTest extends RealJourney {
  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//X//X//FR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      DTSTART:20270608T160000Z
      DTEND:20270608T165500Z
      SUMMARY:Latin
      CATEGORIES:Zq4
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  private void send(byte[] content) {
    page.navigate("/timetable/imports");
    page.locator("#file").setInputFiles(new FilePayload("edt.xml", "text/xml", content));
    button("Lire le fichier").click();
  }

  @Test
  @Clause("EDT-02")
  void aFileIsReadMatchedAndAppliedAndAgainChangesNothing() {
    var export = new SchoolExport(portal, portal.schools().get(0));
    portal.signIn(page, "local administrator");
    send(export.edt());
    assertThat(heading("Un nom à reconnaître")).isVisible();
    assertThat(page.getByText("Séances ajoutées\u00a0: 4")).isVisible();
    var line = page.locator("#desk li");
    assertThat(line).containsText(SchoolExport.STRANGE);
    var wanted = export.teachers().get(1);
    line.locator("input[type=search]").fill(wanted.names().last());
    line.locator("form:has(input[type=search]) button").click();
    line.locator("select").selectOption(new SelectOption().setValue(wanted.id().toString()));
    line.locator("form:has(select) button").click();
    assertThat(page.getByText("C’est retenu.")).isVisible();
    assertThat(heading("Tout est reconnu")).isVisible();
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    assertThat(width).isLessThanOrEqualTo(page.viewportSize().width);
    button("Appliquer").click();
    assertThat(page.getByText("L’import est appliqué.")).isVisible();
    send(export.edt());
    assertThat(heading("Tout est reconnu")).isVisible();
    assertThat(page.getByText("l’emploi du temps est déjà celui du fichier")).isVisible();
    button("Abandonner ce fichier").click();
    page.navigate("/timetable/imports");
    assertThat(page.locator("main")).containsText("Appliqué");
    assertThat(page.locator("main")).containsText("Terminé");
  }

  @Test
  @Clause("EDT-02")
  void anImportTakesThePlaceOfOtherSoftwareOnceItsFiguresAreRead() {
    var school = portal.schools().get(0);
    var intake = portal.ent().get(TimetableIntake.class);
    var monday = LocalDate.of(2027, 6, 7);
    var old =
        new PlannedLesson(
            "old",
            monday,
            TimeSpan.of(monday, "18:00", "18:55"),
            "Grec",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of("C1"),
            false);
    intake.take(
        Fixture.house(),
        new TimetablePlan(school, SourceName.of("PLANNER-97"), monday, monday, List.of(old)));
    portal.signIn(page, "local administrator");
    send(CALENDAR.getBytes(StandardCharsets.UTF_8));
    button("Remplacer les sources cochées").click();
    assertThat(heading("Ce que d’autres logiciels ont laissé")).isVisible();
    page.getByLabel("PLANNER-97\u00a0: une séance à venir").check();
    page.getByLabel("J’ai lu ces chiffres").check();
    assertThat(Axe.violations(page)).isEmpty();
    button("Remplacer les sources cochées").click();
    assertThat(page.getByText("L’import est appliqué.")).isVisible();
    assertThat(page.locator("main")).containsText("retirées\u00a0: 1");
    assertThat(page.locator("main")).not().containsText("PLANNER-97");
  }

  @Test
  @Clause("EDT-02")
  void whatIsNoTimetableIsRefusedInWords() {
    portal.signIn(page, "local administrator");
    send("rien".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("Le fichier n’a pas été lu, rien n’a changé")).isVisible();
    assertThat(page.getByText("Ce n’est ni un export d’EDT")).isVisible();
  }
}
