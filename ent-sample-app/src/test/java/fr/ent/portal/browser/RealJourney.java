package fr.ent.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone in French before the whole house, a new one for each test. */
@ExtendWith(Shared.class)
abstract class RealJourney {
  static RealPortal portal;

  BrowserContext context;
  Page page;

  @BeforeAll
  static void open(RealPortal shared) {
    portal = shared;
  }

  @BeforeEach
  void start() {
    context = portal.phone();
    page = context.newPage();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }

  Locator heading(String words) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
  }
}
