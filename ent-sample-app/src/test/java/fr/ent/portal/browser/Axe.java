package fr.ent.portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe what is wrong with a page. */
final class Axe {
  private Axe() {}

  /**
   * List the violations of every rule; none of our pages has a frame, which spares a second tab.
   */
  static List<Rule> violations(Page page) {
    return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
  }
}
