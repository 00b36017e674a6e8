package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.ent.api.identity.Person;
import fr.ent.portal.paper.PaperConnectors;
import fr.ent.portal.paper.PaperFeeds;
import fr.ent.portal.paper.PaperPortal;
import fr.ent.portal.paper.PaperSchool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States of pages that a real academy seldom shows; {@link EveryPageTest} looks at every page. */
@ExtendWith(Shared.class)
@Tag("sweep")
class AccessibilityTest {
  private static final List<String> FAMILY = List.of("/", "/services", "/directory?q=zzz");
  private static final List<String> RUNNING =
      List.of(
          "/_parts",
          "/",
          "/feeds/" + PaperFeeds.ALARMED,
          "/connectors/" + PaperConnectors.CANTEEN + "?who=in",
          "/audit?check=1",
          "/crisis?who=all&reason=Panne",
          "/crisis/accounts",
          "/crisis/evidence",
          "/doors",
          "/opening?opens=2027-01-04&profiles=National_ELV");

  private static PaperPortal portal;
  private static Chromium chromium;

  @BeforeAll
  static void open(Chromium shared) throws IOException {
    chromium = shared;
    portal = PaperPortal.start(0);
  }

  @AfterAll
  static void close() {
    if (portal != null) {
      portal.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "1280, DARK"})
  void noStateHasAFaultThatAxeFinds(int width, ColorScheme theme) {
    var found = new ArrayList<String>();
    try (var context = context(width, theme);
        var page = context.newPage()) {
      page.onConsoleMessage(
          said -> {
            if (said.text().contains("Content Security Policy")) {
              found.add(page.url() + " " + said.text());
            }
          });
      signIn(context, PaperSchool.GUARDIAN);
      FAMILY.forEach(path -> found.addAll(faults(page, path)));
      signIn(context, PaperSchool.ADMINISTRATOR);
      RUNNING.forEach(path -> found.addAll(faults(page, path)));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aPlantedFaultIsFound() {
    try (var context = context(360, ColorScheme.LIGHT)) {
      var page = context.newPage();
      page.navigate(portal.address() + "/help");
      page.evaluate("document.querySelector('main').append(document.createElement('input'))");
      assertThat(Axe.violations(page)).isNotEmpty();
    }
  }

  private static BrowserContext context(int width, ColorScheme theme) {
    return chromium
        .browser()
        .newContext(
            new NewContextOptions()
                .setViewportSize(width, 780)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("fr-FR"));
  }

  private static void signIn(BrowserContext context, Person person) {
    context.addCookies(
        List.of(new Cookie("paper", person.id().toString()).setUrl(portal.address())));
  }

  private static List<String> faults(Page page, String path) {
    var found = new ArrayList<String>();
    page.navigate(portal.address() + path);
    Axe.violations(page).forEach(one -> found.add(path + " " + one));
    if (isWiderThanTheScreen(page)) {
      found.add(path + " is wider than the screen");
    }
    return found;
  }

  private static boolean isWiderThanTheScreen(Page page) {
    return Boolean.TRUE.equals(
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth",
            Map.of()));
  }
}
