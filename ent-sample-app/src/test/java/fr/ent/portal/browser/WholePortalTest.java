package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Profile;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.cas.CasServlets;
import fr.ent.portal.demo.Demonstration;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole house: a national feed came in, people sign in, a partner's service opens. */
class WholePortalTest extends RealJourney {
  /** A word of a name as feeds send it. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}|EME\\b");

  private static PartnerService partner;

  @BeforeAll
  static void openPartner() throws Exception {
    partner = PartnerService.start(address());
  }

  @AfterAll
  static void close() throws Exception {
    if (partner != null) {
      partner.close();
    }
  }

  private static String address() {
    return portal.address();
  }

  private void signIn(String kind, String words) {
    page.navigate("/");
    button(words).click();
    page.getByLabel("Identifiant").fill(portal.login(kind));
    page.getByLabel("Mot de passe").fill(Demonstration.PASSWORD);
    button("Entrer").click();
  }

  private void look(String path, String name) {
    page.navigate(path);
    for (int width : List.of(360, 1280)) {
      page.setViewportSize(width, 780);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "pictures", name + "-" + width + ".png")));
    }
    assertThat(Axe.violations(page)).as(path).isEmpty();
  }

  @Test
  @Clause("ACC-04")
  void aPupilSignsInAndFindsTheClass() {
    signIn("pupil", "Élève ou responsable");
    assertThat(heading("Ma classe")).isVisible();
    look("/", "pupil-home");
    look("/directory", "pupil-directory");
    page.navigate("/feeds");
    assertThat(page.getByText("il vous manque un droit")).isVisible();
  }

  @Test
  void aGuardianOfTwoSchoolsSeesTheChildren() {
    signIn("guardian, two schools", "Élève ou responsable");
    look("/", "guardian-home");
    look("/account", "guardian-account");
    look("/directory", "guardian-directory");
  }

  @Test
  void aTeacherFindsTheClassesAndAPupil() {
    signIn("teacher", "Personnel de l’établissement");
    assertThat(heading("Mes classes")).isVisible();
    look("/", "teacher-home");
    assertThat(page.locator("main").innerText()).doesNotContainPattern(CAPITALS);
    look("/directory?q=a", "teacher-directory");
    assertThat(page.locator(".people").innerText()).doesNotContainPattern(CAPITALS);
    page.locator(".people a").first().click();
    assertThat(page.locator("h1").innerText()).doesNotContainPattern(CAPITALS);
  }

  @Test
  void anAdministratorReadsFeedsConnectorsAndTheLog() {
    signIn("local-authority staff", "Autre compte");
    look("/", "administrator-home");
    look("/feeds", "administrator-feeds");
    look("/connectors", "administrator-connectors");
    look("/connectors/new", "administrator-connector");
    look("/audit?check=1", "administrator-audit");
    look("/appearance", "administrator-appearance");
    page.navigate("/feeds");
    page.locator("main a[href^='/feeds/']").first().click();
    look(page.url().substring(address().length()), "administrator-feed");
  }

  @Test
  @Clause("AAS-02")
  @Clause("AAS-03")
  @Clause("AAS-01")
  void aPartnerWithItsOwnCasClientLetsThePersonInWithoutAnotherPassword() {
    connect(Set.of());
    page.navigate(partner.address() + "/course?id=7");
    button("Élève ou responsable").click();
    page.getByLabel("Identifiant").fill(portal.login("pupil"));
    page.getByLabel("Mot de passe").fill(Demonstration.PASSWORD);
    button("Entrer").click();
    page.waitForURL(url -> url.startsWith(partner.address()));
    var told = page.locator("body").innerText();
    assertThat(told).contains("ELV").doesNotContain(portal.login("pupil"));
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    page.navigate(partner.address() + "/again");
    assertThat(page.locator("body").innerText().split(" ", 2)[0]).isEqualTo(told.split(" ", 2)[0]);
  }

  @Test
  void whoChangesThePasswordStaysInAndOtherBrowsersAreOut() {
    var somebody = portal.newcomer("Odile", "Ferrand", Profile.STAFF);
    page.navigate("/sign-in?who=staff");
    portal.enter(page, somebody.login(), Demonstration.PASSWORD);
    page.waitForURL(address() + "/");
    var other = portal.phone();
    other.addCookies(context.cookies());
    page.navigate("/account");
    page.getByLabel("Mot de passe actuel").fill(Demonstration.PASSWORD);
    page.getByLabel("Nouveau mot de passe").fill("une girafe dans le grenier");
    button("Changer mon mot de passe").click();
    assertThat(page.getByText("Votre mot de passe est changé")).isVisible();
    page.navigate("/account");
    assertThat(page.getByText("Mes sessions ouvertes")).isVisible();
    var stolen = other.newPage();
    stolen.navigate("/account");
    assertThat(stolen.url()).contains("/sign-in");
    other.close();
  }

  @Test
  void aServiceThatIsNotRegisteredGetsNobody() {
    signIn("pupil", "Élève ou responsable");
    page.navigate("/cas/login?service=http://evil.example.org/");
    assertThat(heading("Ce service n’est pas connu")).isVisible();
    assertThat(page.getByText("Référence à donner")).isVisible();
    look("/cas/login?service=http://evil.example.org/", "service-unknown");
    connect(Set.of(Profile.TEACHER));
    page.navigate(partner.address() + "/for-teachers");
    assertThat(heading("Ce service ne vous est pas ouvert")).isVisible();
    assertThat(page.url()).startsWith(address());
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  @Clause("AAS-02")
  void aTicketIsPostedFromAPageOfThePortal() {
    connect(Set.of());
    signIn("pupil", "Élève ou responsable");
    assertThat(heading("Ma classe")).isVisible();
    look("/cas/login?method=POST&service=" + partner.address() + "/posted", "service-ready");
    button("Ouvrir le service").click();
    page.waitForURL(url -> url.startsWith(partner.address() + "/posted"));
    assertThat(page.locator("body")).containsText("ELV");
  }

  @Test
  void aTicketAndAServiceThatComeInWithTheAddressAreNotPosted() {
    signIn("pupil", "Élève ou responsable");
    assertThat(heading("Ma classe")).isVisible();
    var ticket = "=ST-forged&";
    var service = "=https://evil.example.org/&";
    var answer =
        page.request()
            .get(
                "/service-ready?ticket"
                    + ticket
                    + CasServlets.TICKET
                    + ticket
                    + "service"
                    + service
                    + CasServlets.SERVICE
                    + service);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("value=\"ST-forged\"", "action=\"https://evil");
  }

  private static void connect(Set<Profile> profiles) {
    var connectors = portal.ent().get(Connectors.class);
    connectors.all(Fixture.house()).stream()
        .filter(one -> one.name().equals("Atelier de cartes"))
        .forEach(one -> connectors.remove(Fixture.house(), one.id()));
    var root = URI.create(partner.address() + "/");
    var answer = ReleasePolicy.PSEUDONYM.with(ReleasedAttribute.of("profil", PersonFact.PROFILES));
    connectors.save(
        Fixture.house(),
        new RelyingParty(
            ConnectorId.random(),
            "Atelier de cartes",
            "Cartes et croquis",
            "map",
            root,
            List.of(root),
            profiles,
            Set.of(),
            answer,
            true));
  }

  @Test
  void theHomePageOfAGuardianAsksAtMostFourStatements() throws Exception {
    var secret =
        portal
            .ent()
            .get(LoginDesk.class)
            .enter(
                Fixture.TERRITORY,
                new Credentials(portal.login("guardian"), Demonstration.PASSWORD),
                new Caller("127.0.0.1", "test"))
            .secret();
    var home =
        HttpRequest.newBuilder(URI.create(address() + "/"))
            .header("Cookie", "ent-session=" + secret)
            .build();
    var client = HttpClient.newHttpClient();
    // Once a minute the session notes when it was seen: that one is not of the page.
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      assertThat(client.send(home, BodyHandlers.ofString()).body()).contains("Bonjour");
      least = Math.min(least, portal.statements());
    }
    assertThat(least).isPositive().isLessThanOrEqualTo(4);
  }
}
