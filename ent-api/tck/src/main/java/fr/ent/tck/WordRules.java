package fr.ent.tck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Which words are used. */
final class WordRules {
  private WordRules() {}

  static List<ArchRule> all() {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage("fr.ent..")
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto)")
            .as("a type says what it is, not that it helps"),
        noClasses()
            .that()
            .areInterfaces()
            .and()
            .resideInAPackage("fr.ent..")
            .should()
            .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
            .as("no interface is marked by an I"),
        noClasses()
            .should()
            .resideInAnyPackage(
                "fr.ent..model..", "fr.ent..dto..", "fr.ent..impl..", "fr.ent..util..")
            .as("packages follow the feature"),
        classes()
            .that()
            .areAnnotatedWith("fr.ent.core.EntService")
            .should()
            .notBePublic()
            .as("a service bean is package-private"));
  }
}
