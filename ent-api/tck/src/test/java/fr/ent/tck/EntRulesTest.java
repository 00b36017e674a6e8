package fr.ent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.ent.tck.broken.BrokenHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntRulesTest {
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackagesOf(BrokenHouse.class);

  @Test
  void theRulesHoldForTheContracts() {
    EntRules.check(new ClassFileImporter().importPath(Path.of("..", "target", "classes")), 80);
  }

  @Test
  void theRulesHoldForTheRules() {
    EntRules.check(8);
  }

  @Test
  void aCheckOfNothingDoesNotPass() {
    assertThatThrownBy(() -> EntRules.check(BROKEN, 1000)).hasMessageContaining("only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a type says what it is",
        "a public type says how stable it is",
        "no static remembers",
        "an Optional is a result, never a parameter",
        "time comes from the injected clock",
        "libraries log, they do not print",
        "who hears of events declares a @Door",
        "a method of a service that is handed an actor asks for a right",
        "a bean without an interface that is handed an actor asks for a right",
        "a method of the REST interface declares a @Door",
        "is not @NullMarked",
        "declares neither @PersonalData",
      })
  void eachPlantedFaultIsFound(String rule) {
    assertThatThrownBy(() -> EntRules.check(BROKEN, 1)).hasMessageContaining(rule);
  }

  @Test
  void whatAsksOrIsAskedForByOthersIsNoFault() {
    assertThatThrownBy(() -> EntRules.check(BROKEN, 1))
        .hasMessageContainingAll("BrokenShelf.lend", "BrokenShelf.lookUp", "BrokenResource.title")
        .satisfies(
            broken ->
                assertThat(broken.getMessage())
                    .doesNotContain("BrokenShelf.keep", "BrokenShelf.find", "BrokenShelf.count")
                    .doesNotContain("BrokenResource.declared", "BrokenResource.helped"));
  }
}
