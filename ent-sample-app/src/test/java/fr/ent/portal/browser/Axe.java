package fr.ent.portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe what is wrong with a page. */
final class Axe {
  private static final String SOURCE = source();

  private static final String IS_THERE = "() => typeof axe !== 'undefined'";

  // Only what is wrong is told in full: telling the rest takes longer than finding it.
  private static final String RUN =
      """
      async (rules) => {
        const only = rules.length ? { runOnly: rules } : {};
        const found = await axe.run(document, { resultTypes: ['violations'], ...only });
        return found.violations.flatMap(
            (rule) => rule.nodes.map((node) => rule.id + ' ' + node.html));
      }
      """;

  private Axe() {}

  private static String source() {
    try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Have axe ready in every document of a page: cheaper than bringing it to each of many. */
  static void prepare(Page page) {
    page.addInitScript(SOURCE);
  }

  /**
   * List the violations of some rules, or of every one where none is named, with the part of the
   * page; none of our pages has a frame.
   */
  static List<String> violations(Page page, String... rules) {
    if (!Boolean.TRUE.equals(page.evaluate(IS_THERE))) {
      page.evaluate(SOURCE + ";0");
    }
    var found = (List<?>) page.evaluate(RUN, List.of(rules));
    return found.stream().map(String::valueOf).toList();
  }
}
