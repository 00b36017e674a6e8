package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.ent.core.EntRuntime;
import fr.ent.portal.PortalServer;
import fr.ent.portal.demo.Demonstration;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import fr.ent.testkit.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The whole house with its demonstration, and a browser before it. */
final class RealPortal implements AutoCloseable {
  private final Chromium chromium;
  private final PortalServer server;
  private final Dispatcher dispatcher;
  private final String signIns;

  private RealPortal(
      Chromium chromium, PortalServer server, Dispatcher dispatcher, String signIns) {
    this.chromium = chromium;
    this.server = server;
    this.dispatcher = dispatcher;
    this.signIns = signIns;
  }

  static RealPortal start(EntRuntime ent, Path folder) throws IOException {
    var chromium = Chromium.start();
    var out = new ByteArrayOutputStream();
    ent.get(Demonstration.class)
        .run(Fixture.house(), folder, new PrintStream(out, true, StandardCharsets.UTF_8));
    var dispatcher = ent.get(Dispatcher.class);
    var server = PortalServer.start("127.0.0.1", 0, dispatcher, ent.get(Mountings.class).all());
    return new RealPortal(chromium, server, dispatcher, out.toString(StandardCharsets.UTF_8));
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  String login(String kind) {
    var line = Pattern.compile("^ +" + Pattern.quote(kind) + " +(\\S+)$", Pattern.MULTILINE);
    var found = line.matcher(signIns);
    assertThat(found.find()).as(kind).isTrue();
    return found.group(1);
  }

  /** A phone in French. */
  BrowserContext phone() {
    return context(new NewContextOptions());
  }

  BrowserContext context(NewContextOptions options) {
    return chromium
        .browser()
        .newContext(options.setViewportSize(360, 780).setLocale("fr-FR").setBaseURL(address()));
  }

  void signIn(Page page, String kind) {
    page.navigate("/sign-in?who=family");
    enter(page, login(kind), Demonstration.PASSWORD);
    page.waitForURL(address() + "/");
  }

  void enter(Page page, String login, String password) {
    page.getByLabel("Identifiant").fill(login);
    page.getByLabel("Mot de passe").fill(password);
    page.locator("main form button.btn").click();
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
