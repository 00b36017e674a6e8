package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.ent.tck.Clause;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file of EDT on a phone: read, put together at the desk, applied, and read again. */
class TimetableImportTest extends RealJourney {
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
  void whatIsNoTimetableIsRefusedInWords() {
    portal.signIn(page, "local administrator");
    send("rien".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("Le fichier n’a pas été lu, rien n’a changé")).isVisible();
    assertThat(page.getByText("Ce n’est ni un export d’EDT")).isVisible();
  }
}
