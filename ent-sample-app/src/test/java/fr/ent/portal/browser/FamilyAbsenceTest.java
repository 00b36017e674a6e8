package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.Explanations;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guardian at 7:40 in the morning says why a child is missing, with a certificate. */
class FamilyAbsenceTest extends RealJourney {
  private static final FilePayload PDF =
      new FilePayload("certificat.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII));
  private static final FilePayload TEXT =
      new FilePayload("mot.txt", "text/plain", "Bonjour".getBytes(US_ASCII));

  private PersonId child;

  @BeforeEach
  void aChildIsMissing() {
    portal.signIn(page, "guardian, two schools");
    page.navigate("/absences/mine");
    var own = page.locator(".title a.chip").last().getAttribute("href");
    child = PersonId.of(own.replaceFirst(".*child=", ""));
    var today = RealLesson.now(portal, portal.schools().get(0)).toLocalDate();
    portal
        .ent()
        .get(AbsenceRegister.class)
        .record(Fixture.house(), child, TimeSpan.of(today, "06:10", "06:20"));
    page.navigate("/absences/mine?child=" + child);
  }

  private List<Explanation> said() {
    var today = RealLesson.now(portal, portal.schools().get(0)).toLocalDate();
    return portal.ent().get(Explanations.class).of(Fixture.house(), child, today, today).stream()
        .filter(one -> one.words().equals("Une angine"))
        .toList();
  }

  @Test
  @Clause("ABS-04")
  void aCertificateThatWasNotTakenIsSentAgainAndAnotherAddedLater() {
    page.locator("a[href*='begin=06:10']").click();
    assertThat(page.locator("#begin")).hasValue("06:10");
    page.getByLabel("Certificat ou autre pièce").setInputFiles(TEXT);
    page.locator("#words").fill("Une angine");
    page.locator("form[action='/absences/explain'] button").click();
    assertThat(page.getByText("ni un PDF ni une photo").first()).isVisible();
    assertThat(said()).hasSize(1);
    page.getByLabel("Certificat ou autre pièce").setInputFiles(PDF);
    page.locator("form[action='/absences/explain'] button").click();
    assertThat(page.getByText("C’est envoyé").or(page.locator(".todo.good")).first()).isVisible();
    assertThat(said()).singleElement().satisfies(it -> assertThat(it.documents()).hasSize(1));
    page.locator("form[action='/absences/attach'] input[type=file]").first().setInputFiles(PDF);
    page.locator("form[action='/absences/attach'] button").first().click();
    assertThat(page.getByText("La pièce est ajoutée")).isVisible();
    assertThat(said()).singleElement().satisfies(it -> assertThat(it.documents()).hasSize(2));
    assertThat(Axe.violations(page)).isEmpty();
  }
}
