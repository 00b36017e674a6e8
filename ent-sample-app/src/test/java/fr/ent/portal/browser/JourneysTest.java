package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ent.portal.paper.PaperFeeds;
import fr.ent.portal.paper.PaperPortal;
import fr.ent.portal.signin.PaperDesk;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
class JourneysTest {
  private static PaperPortal portal;
  private static Chromium chromium;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open(Chromium shared) throws IOException {
    chromium = shared;
    Files.createDirectories(Path.of("target", "feeds", "novembre"));
    portal = PaperPortal.start(0);
  }

  @AfterAll
  static void close() {
    if (portal != null) {
      portal.close();
    }
  }

  @BeforeEach
  void start() {
    var phone = new NewContextOptions().setViewportSize(360, 740).setLocale("fr-FR");
    context = chromium.browser().newContext(phone.setBaseURL(portal.address()));
    page = context.newPage();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  private void signIn(String kind, String login) {
    page.navigate("/");
    button(kind).click();
    page.getByLabel("Identifiant").fill(login);
    page.getByLabel("Mot de passe").fill(PaperDesk.PASSWORD);
    button("Entrer").click();
  }

  private Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }

  private Locator link(String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
  }

  private Locator heading(String words) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
  }

  @Test
  @Clause("ACC-04")
  void aGuardianSeesEachChildAndFindsTheirTeachers() {
    signIn("Élève ou responsable", "nadia");
    assertThat(heading("Bonjour Nadia")).isVisible();
    assertThat(heading("Inès à l’école").or(heading("Élouan à l’école")).first()).isVisible();
    link("Inès, 4ᵉ B").click();
    assertThat(page.getByText("Mme Belval")).isVisible();
    link("Les professeurs d’Inès").click();
    assertThat(link("Mme Nora Belval")).isVisible();
  }

  @Test
  void aPupilFindsTheirClassAndComesBackNextTimeAsAPupil() {
    signIn("Élève ou responsable", "inès");
    assertThat(heading("Ma classe")).isVisible();
    button("Quitter").click();
    assertThat(page.getByText("Vous êtes déconnecté")).isVisible();
    assertThat(page.getByText("Élève ou responsable")).isVisible();
    assertThat(page.getByLabel("Identifiant")).isVisible();
  }

  @Test
  void aTeacherFindsSomebodyAsTheyType() {
    signIn("Personnel de l’établissement", "nora");
    assertThat(heading("Mes classes")).isVisible();
    page.navigate("/directory");
    page.getByLabel("Nom ou prénom").pressSequentially("berth");
    assertThat(heading("3 personnes trouvées")).isVisible();
    page.getByText("Élèves", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(heading("2 personnes trouvées")).isVisible();
  }

  @Test
  void anAdministratorReadsAFeedAndAppliesIt() {
    signIn("Personnel de l’établissement", "yann");
    page.navigate("/feeds");
    page.getByLabel("Dans le dossier de dépôt").selectOption("novembre");
    button("Lire et comparer").click();
    button("Appliquer ces changements").click();
    assertThat(page.getByText("C’est fait")).isVisible();
    page.navigate("/feeds/" + PaperFeeds.ALARMED);
    assertThat(page.getByText("perdrait 412 personnes sur 604")).isVisible();
    page.getByRole(AriaRole.CHECKBOX).check();
    button("Appliquer quand même").click();
    assertThat(page.getByText("Rien n’a été appliqué")).isVisible();
  }

  @Test
  void anAdministratorSeesWhatAServiceWillBeToldWhileChangingIt() {
    signIn("Personnel de l’établissement", "yann");
    page.navigate("/connectors/new");
    page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).first().fill("Pronote");
    button("Enregistrer").click();
    page.getByLabel("Adresse d’entrée").fill("https://pronote.example.org/");
    page.getByLabel("Adresses qui peuvent").fill("https://pronote.example.org/");
    page.getByLabel("Pour qui").fill("inès");
    assertThat(page.getByText("p-3f9a01c277")).isVisible();
    page.getByLabel("Prénom").fill("firstName");
    assertThat(page.locator("#preview").getByText("firstName")).isVisible();
    button("Enregistrer").click();
    assertThat(link("Pronote")).isVisible();
  }

  @Test
  void anAccentThatCannotBeReadIsRefusedWithTheNearestOne() {
    signIn("Personnel de l’établissement", "yann");
    page.navigate("/appearance");
    page.getByLabel("Couleur").fill("#ffd400");
    button("Enregistrer").click();
    button("Prendre #").click();
    assertThat(page.getByText("C’est enregistré")).isVisible();
  }

  @Test
  void theOtherLanguageIsOneStepAway() {
    page.navigate("/help");
    link("English").click();
    assertThat(heading("Help")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void theFirstTabStopLeadsToTheContent() {
    page.navigate("/help");
    page.keyboard().press("Tab");
    assertThat(link("Aller au contenu")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }
}
