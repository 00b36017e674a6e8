package fr.ent.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages with axe, and for what is wider than its screen or asks another site. */
final class LookedAt {
  private LookedAt() {}

  /** A page of which every request to another site, and what the policy refuses, is a fault. */
  static Page page(RealPortal portal, BrowserContext context, List<String> faults) {
    var page = context.newPage();
    Axe.prepare(page);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(portal.address() + "/")) {
            faults.add(page.url() + " asks " + request.url());
          }
        });
    page.onConsoleMessage(
        said -> {
          if (said.text().contains("Content Security Policy")) {
            faults.add(page.url() + " " + said.text());
          }
        });
    return page;
  }

  /** What is wrong with a page, on a phone by day and on a desk by night. */
  static List<String> faults(Page page, String path) {
    var found = new ArrayList<String>();
    page.navigate(path);
    faults(page, path, ColorScheme.LIGHT, 360, found);
    // The page is the same one: what another theme and width can break is looked at again.
    faults(page, path, ColorScheme.DARK, 1280, found, "color-contrast", "target-size");
    return found;
  }

  private static void faults(
      Page page, String path, ColorScheme theme, int width, List<String> found, String... rules) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
    page.setViewportSize(width, 780);
    Axe.violations(page, rules)
        .forEach(one -> found.add(path + " " + theme + " " + width + " " + one));
    if (Boolean.TRUE.equals(
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
      found.add(path + " is wider than " + width);
    }
  }
}
