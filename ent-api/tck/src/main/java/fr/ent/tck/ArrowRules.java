package fr.ent.tck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Which way the arrows point: sample app, then auth and services, then core, then api. */
final class ArrowRules {
  private ArrowRules() {}

  static List<ArchRule> all() {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage("fr.ent.api..")
            .should()
            .dependOnClassesThat(
                resideOutsideOfPackages(
                    "fr.ent.api..", "java..", "org.jspecify..", "org.apiguardian.."))
            .as("ent-api needs no library and no other module"),
        noClasses()
            .that()
            .resideInAPackage("fr.ent.core..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("fr.ent.auth..", "fr.ent.services..", "fr.ent.portal.."))
            .as("ent-core knows ent-api only"),
        noClasses()
            .that()
            .resideInAPackage("fr.ent.auth..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("fr.ent.services..", "fr.ent.portal.."))
            .as("ent-auth and the services never see each other"),
        noClasses()
            .that()
            .resideInAPackage("fr.ent.services..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("fr.ent.auth..", "fr.ent.portal.."))
            .as("the services and ent-auth never see each other"),
        slices()
            .matching("fr.ent.services.(*)..")
            .should()
            .notDependOnEachOther()
            .as("no service sees another"),
        slices().matching("fr.ent.(**)").should().beFreeOfCycles().as("packages form no cycle"),
        noClasses()
            .that()
            .resideOutsideOfPackages("fr.ent.core..", "fr.ent.testkit..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.jboss.weld.."))
            .as("only ent-core knows Weld"),
        noClasses()
            .that()
            .resideOutsideOfPackage("fr.ent.auth..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.shiro.."))
            .as("only ent-auth knows Shiro"),
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "javax.inject..",
                    "javax.enterprise..",
                    "javax.servlet..",
                    "javax.ws..",
                    "javax.json..",
                    "javax.annotation..",
                    "javax.persistence.."))
            .as("jakarta, never the javax it replaced"));
  }
}
