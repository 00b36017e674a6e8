package fr.ent.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.PortalServer;
import fr.ent.portal.demo.Demonstration;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import fr.ent.portal.web.Mountings;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house: a national feed came in, people sign in, a partner's service opens. */
@EntTest(
    settings = {
      "ent.territory=tilleuls",
      "ent.portal.demo=true",
      "ent.portal.feeds-folder=target/feeds"
    })
class WholePortalTest {
  private static final AtomicLong STATEMENTS = new AtomicLong();

  private static EntRuntime ent;
  private static PortalServer server;
  private static PartnerService partner;
  private static Chromium chromium;
  private static String signIns;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open(EntRuntime runtime, @TempDir Path folder) throws Exception {
    ent = runtime;
    var out = new ByteArrayOutputStream();
    ent.get(Demonstration.class)
        .run(Fixture.house(), folder, new PrintStream(out, true, StandardCharsets.UTF_8));
    signIns = out.toString(StandardCharsets.UTF_8);
    var mountings = new ArrayList<>(ent.get(Mountings.class).all());
    mountings.add(counting(ent.get(Database.class)));
    server = PortalServer.start("127.0.0.1", 0, ent.get(Dispatcher.class), mountings);
    partner = PartnerService.start(address());
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
    if (partner != null) {
      partner.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static Mounting counting(Database database) {
    Filter filter =
        (request, response, chain) -> {
          long before = database.statementsOfThisThread();
          chain.doFilter(request, response);
          STATEMENTS.set(database.statementsOfThisThread() - before);
        };
    return context ->
        context
            .addFilter("counting", filter)
            .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  private static String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private static String login(String kind) {
    var line = Pattern.compile("^ +" + Pattern.quote(kind) + " +(\\S+)$", Pattern.MULTILINE);
    var found = line.matcher(signIns);
    assertThat(found.find()).as(kind).isTrue();
    return found.group(1);
  }

  @BeforeEach
  void start() {
    var phone = new NewContextOptions().setViewportSize(360, 740).setLocale("fr-FR");
    context = chromium.browser().newContext(phone.setBaseURL(address()));
    page = context.newPage();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  private void signIn(String kind, String words) {
    page.navigate("/");
    button(words).click();
    page.getByLabel("Identifiant").fill(login(kind));
    page.getByLabel("Mot de passe").fill(Demonstration.PASSWORD);
    button("Entrer").click();
  }

  private Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }

  private Locator heading(String words) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
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
    look("/directory?q=a", "teacher-directory");
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
  void aPartnerWithItsOwnCasClientLetsThePersonInWithoutAnotherPassword() {
    connect(Set.of());
    page.navigate(partner.address() + "/course?id=7");
    button("Élève ou responsable").click();
    page.getByLabel("Identifiant").fill(login("pupil"));
    page.getByLabel("Mot de passe").fill(Demonstration.PASSWORD);
    button("Entrer").click();
    page.waitForURL(url -> url.startsWith(partner.address()));
    var told = page.locator("body").innerText();
    assertThat(told).contains("ELV").doesNotContain(login("pupil"));
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    page.navigate(partner.address() + "/again");
    assertThat(page.locator("body").innerText().split(" ", 2)[0]).isEqualTo(told.split(" ", 2)[0]);
  }

  @Test
  void whoChangesThePasswordStaysInAndOtherBrowsersAreOut() {
    signIn("librarian", "Personnel de l’établissement");
    var other = chromium.browser().newContext(new NewContextOptions().setBaseURL(address()));
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
    assertThat(page.getByText("n’est pas connu")).isVisible();
    connect(Set.of(Profile.TEACHER));
    page.navigate(partner.address() + "/for-teachers");
    assertThat(page.getByText("ne vous est pas ouvert")).isVisible();
    assertThat(page.url()).startsWith(address());
  }

  private static void connect(Set<Profile> profiles) {
    var connectors = ent.get(Connectors.class);
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
        ent.get(LoginDesk.class)
            .enter(
                Fixture.TERRITORY,
                new Credentials(login("guardian"), Demonstration.PASSWORD),
                new Caller("127.0.0.1", "test"))
            .secret();
    var home =
        HttpRequest.newBuilder(URI.create(address() + "/"))
            .header("Cookie", "ent-session=" + secret)
            .build();
    var client = HttpClient.newHttpClient();
    for (int i = 0; i < 3; i++) {
      assertThat(client.send(home, BodyHandlers.ofString()).body()).contains("Bonjour");
    }
    assertThat(STATEMENTS.get()).isPositive().isLessThanOrEqualTo(4);
  }
}
