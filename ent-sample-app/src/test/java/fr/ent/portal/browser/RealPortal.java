package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.PortalServer;
import fr.ent.portal.demo.Demonstration;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.portal.setup.MadeAccounts;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.words.Terminal;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.testkit.Fixture;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The whole house with its demonstration, and a browser before it. */
final class RealPortal implements AutoCloseable {
  private static final String FEED = "AlimentationCompleteDeLAcademieInventee20261124";

  private final Chromium chromium;
  private final Path folder;
  private final EntRuntime ent;
  private final PortalServer server;
  private final String signIns;
  private final AtomicLong statements;

  private RealPortal(Chromium chromium, Path folder) throws IOException {
    this.chromium = chromium;
    this.folder = folder;
    this.ent =
        EntRuntime.builder()
            .dataFolder(folder.resolve("data"))
            .setting("ent.territory", Fixture.TERRITORY.value())
            .setting("ent.portal.demo", "true")
            .setting("ent.auth.second-factor", Profile.ACADEMY.code())
            .setting("ent.portal.feeds-folder", folder.resolve("feeds").toString())
            .start();
    this.signIns = demonstration(ent, folder);
    this.statements = new AtomicLong();
    var mountings = new ArrayList<>(ent.get(Mountings.class).all());
    mountings.add(counting(ent.get(Database.class), statements));
    this.server = PortalServer.start("127.0.0.1", 0, ent.get(Dispatcher.class), mountings);
  }

  static RealPortal start(Chromium chromium) {
    try {
      var folder = Files.createTempDirectory("real-portal");
      folder.toFile().setExecutable(true, false); // PostgreSQL drops to another user.
      return new RealPortal(chromium, folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String demonstration(EntRuntime ent, Path folder) throws IOException {
    var out = new ByteArrayOutputStream();
    var house = ent.get(FirstSteps.class).begin();
    ent.get(Territories.class).register(new Territory(Fixture.ELSEWHERE, "Ailleurs"));
    ent.get(Demonstration.class)
        .run(
            house,
            folder.resolve(FEED),
            AcademySize.VILLAGE,
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8)));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Mounting counting(Database database, AtomicLong statements) {
    Filter filter =
        (request, response, chain) -> {
          long before = database.statementsOfThisThread();
          chain.doFilter(request, response);
          statements.set(database.statementsOfThisThread() - before);
        };
    return context ->
        context
            .addFilter("counting", filter)
            .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  EntRuntime ent() {
    return ent;
  }

  Dispatcher dispatcher() {
    return ent.get(Dispatcher.class);
  }

  /** How many statements the last request has run. */
  long statements() {
    return statements.get();
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  String login(String kind) {
    var line =
        Pattern.compile("^ +[^/]+ / " + Pattern.quote(kind) + " +(\\S+)$", Pattern.MULTILINE);
    var found = line.matcher(signIns);
    assertThat(found.find()).as(kind).isTrue();
    return found.group(1);
  }

  /** Where feeds are dropped. */
  Path feeds() {
    return folder.resolve("feeds");
  }

  /** The schools of the demonstration. */
  List<StructureId> schools() {
    return ent.get(Directory.class).structures(Fixture.house()).stream()
        .filter(one -> one.uai().isPresent())
        .map(Structure::id)
        .toList();
  }

  /** Somebody whom no other test knows, at the first school, with the password of the others. */
  Newcomer newcomer(String first, String last, Profile profile) {
    return activated(
        entered(Fixture.house(), PersonNames.of(first, last), profile, schools().get(0)));
  }

  PersonId entered(Actor house, PersonNames names, Profile profile, StructureId structure) {
    return ent.get(HandEntry.class).person(house, names, "", profile, structure);
  }

  /** Somebody of the demonstration, with the password of the others. */
  Newcomer activated(PersonId person) {
    var house = Fixture.house();
    ent.get(MadeAccounts.class).await(house, person);
    var code = ent.get(Accounts.class).issueCodes(house, List.of(person)).get(0);
    var credentials = new Credentials(code.login(), Demonstration.PASSWORD);
    var here = new Caller("127.0.0.1", "test");
    ent.get(LoginDesk.class).activate(Fixture.TERRITORY, credentials, code.code(), here);
    return new Newcomer(person, code.login());
  }

  record Newcomer(PersonId person, String login) {}

  /** A phone in French, without motion: a colour that is on its way is nobody's fault. */
  BrowserContext phone() {
    return context(new NewContextOptions());
  }

  BrowserContext context(NewContextOptions options) {
    return chromium
        .browser()
        .newContext(
            options
                .setViewportSize(360, 780)
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(address()));
  }

  void signIn(Page page, String kind) {
    comeIn(page, login(kind));
  }

  /** Come in with the password of the demonstration. */
  void comeIn(Page page, String login) {
    page.navigate("/sign-in?who=family");
    enter(page, login, Demonstration.PASSWORD);
    page.waitForURL(address() + "/");
  }

  void enter(Page page, String login, String password) {
    page.getByLabel("Identifiant").fill(login);
    page.getByLabel("Mot de passe").fill(password);
    page.locator("main form button.btn").click();
  }

  @Override
  public void close() throws IOException {
    server.close();
    ent.close();
    try (var all = Files.walk(folder)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
