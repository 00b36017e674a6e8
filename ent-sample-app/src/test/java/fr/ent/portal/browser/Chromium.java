package fr.ent.portal.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** An installed Chromium or Chrome, else the one that Playwright brings; else tests are skipped. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    var installed = installed();
    var environment = new HashMap<>(System.getenv());
    installed.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try {
      PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
      var playwright = Playwright.create(new CreateOptions().setEnv(environment));
      var options = new LaunchOptions();
      installed.ifPresent(options::setExecutablePath);
      // A process less for what is drawn with no card: a seventh of the time of a page.
      var arguments = new ArrayList<>(List.of("--in-process-gpu"));
      if ("root".equals(System.getProperty("user.name"))) {
        arguments.add("--no-sandbox");
      }
      options.setArgs(arguments);
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (PlaywrightException none) {
      if ("true".equals(System.getenv("CI"))) {
        throw none;
      }
      System.out.println("Browser tests are skipped: no Chromium or Chrome was found.");
      assumeTrue(false, "no browser");
      throw none;
    }
  }

  private static Optional<Path> installed() {
    return Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> List.of(path.split(":", -1)).stream())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
