package fr.ent.tck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a type, a method and a field look like. */
final class ShapeRules {
  private ShapeRules() {}

  static List<ArchRule> all() {
    return List.of(
        classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideInAPackage("fr.ent..")
            .and()
            .resideOutsideOfPackages("fr.ent.portal..", "fr.ent.benchmarks..")
            .should()
            .beAnnotatedWith(API.class)
            .as("a public type says how stable it is"),
        noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .as("constructors inject, fields do not"),
        fields().that(areStaticOfOurs()).should().beFinal().as("no static remembers"),
        methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(takeNoOptional())
            .as("an Optional is a result, never a parameter"),
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("fr.ent.api..")
            .and()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .should(takeBoolean())
            .as("a boolean parameter is two methods in one coat"),
        noClasses()
            .that()
            .resideOutsideOfPackage("fr.ent.benchmarks..")
            .should(readTheSystemClock())
            .as("time comes from the injected clock"),
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "fr.ent.portal..", "fr.ent.benchmarks..", "fr.ent.services.simulators..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .as("libraries log, they do not print"));
  }

  private static DescribedPredicate<JavaField> areStaticOfOurs() {
    return DescribedPredicate.describe(
        "are static and written by hand",
        field ->
            field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().startsWith("$")
                && !field.getOwner().getName().contains("_Weld"));
  }

  private static ArchCondition<JavaMethod> takeNoOptional() {
    return Conditions.that(
        "take no Optional",
        method ->
            !method.getRawParameterTypes().stream()
                .anyMatch(t -> t.isEquivalentTo(Optional.class)));
  }

  private static ArchCondition<JavaMethod> takeBoolean() {
    return Conditions.that(
        "take a boolean",
        method ->
            method.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(boolean.class)));
  }

  private static ArchCondition<JavaClass> readTheSystemClock() {
    return new ArchCondition<>("read the system clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var call : type.getCodeUnitCallsFromSelf()) {
          if (readsClock(call.getTarget().getOwner(), call.getName(), call.getTarget())) {
            events.add(SimpleConditionEvent.satisfied(type, call.getDescription()));
          }
        }
      }
    };
  }

  private static boolean readsClock(JavaClass owner, String method, CodeUnitCallTarget target) {
    boolean now = method.equals("now") && owner.getPackageName().equals("java.time");
    boolean given =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return (now && !given)
        || (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"));
  }
}
