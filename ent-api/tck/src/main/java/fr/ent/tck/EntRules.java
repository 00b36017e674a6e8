package fr.ent.tck;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The rules of the house, checked on compiled classes: which way the arrows point, which words are
 * used, what a type looks like, and that nothing gets in without a declared right.
 *
 * <p>Every module runs them in a test class of its own; a vendor may run them on hers:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *   @Test
 *   void theHouseRulesHold() {
 *     EntRules.check(40);
 *   }
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class EntRules {
  private EntRules() {}

  /**
   * Check the classes that this build has just compiled, in {@code target/classes}.
   *
   * @param atLeast how many classes there are at least, so that a check of nothing cannot pass
   * @throws AssertionError naming each rule broken, and where
   */
  public static void check(int atLeast) {
    check(new ClassFileImporter().importPath(Path.of("target", "classes")), atLeast);
  }

  /** Check these classes. */
  public static void check(JavaClasses classes, int atLeast) {
    if (classes.size() < atLeast) {
      throw new AssertionError(
          "only " + classes.size() + " classes were seen where at least " + atLeast + " are");
    }
    var broken = new ArrayList<String>();
    for (ArchRule rule : rules(classes)) {
      var result = rule.allowEmptyShould(true).evaluate(classes);
      if (result.hasViolation()) {
        broken.add(result.getFailureReport().toString());
      }
    }
    ModuleRules.findings(classes).forEach(broken::add);
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  private static List<ArchRule> rules(JavaClasses classes) {
    return Stream.of(ArrowRules.all(), WordRules.all(), ShapeRules.all(), DoorRules.all(classes))
        .flatMap(List::stream)
        .toList();
  }
}
