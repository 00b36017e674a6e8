package fr.ent.tck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.events.EntEvent;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Nothing gets in unseen: what the start would refuse, and what only the code can tell. */
final class DoorRules {
  private static final List<String> DOORS =
      List.of(
          "fr.ent.core.jobs.RecurringJob",
          "fr.ent.core.jobs.JobOnDemand",
          "jakarta.servlet.Servlet",
          "jakarta.servlet.Filter");

  private static final String SINGLETON = "jakarta.inject.Singleton";

  /** They are handed an actor too, but refuse nobody. */
  private static final List<Class<?>> NO_LEAVE =
      List.of(Actor.class, AuditLog.class, ReadingBudget.class);

  private final JavaClasses classes;
  private final Map<JavaCodeUnit, Boolean> asking = new HashMap<>();

  private DoorRules(JavaClasses classes) {
    this.classes = classes;
  }

  static List<ArchRule> all(JavaClasses classes) {
    return new DoorRules(classes).rules();
  }

  private List<ArchRule> rules() {
    return List.of(
        methods()
            .that(described("hear of events", DoorRules::hearsEvents))
            .should(Conditions.that("declare it", DoorRules::isDoor))
            .as("who hears of events declares a @Door"),
        classes()
            .that(described("are jobs, servlets or filters", DoorRules::letsIn))
            .should(Conditions.that("declare it", one -> one.isAnnotatedWith(Door.class)))
            .as("a job, a servlet or a filter declares a @Door"),
        methods()
            .that(described("answer an actor", DoorRules::answersActor))
            .should(Conditions.that("ask", one -> isDoor(one) || asksForLeave(one)))
            .as("a method of a service that is handed an actor asks for a right"),
        methods()
            .that(described("answer an actor and are promised nowhere", DoorRules::servesActor))
            .should(Conditions.that("ask", one -> isDoor(one) || isAsked(one, new HashSet<>())))
            .as("a bean without an interface that is handed an actor asks for a right"),
        methods()
            .that(described("answer the REST interface", DoorRules::isEndpoint))
            .should(Conditions.that("declare it", DoorRules::isDoor))
            .as("a method of the REST interface declares a @Door"));
  }

  private static boolean hearsEvents(JavaMethod method) {
    return method.getParameters().stream()
        .anyMatch(
            one ->
                one.isAnnotatedWith("jakarta.enterprise.event.Observes")
                    && one.getRawType().isAssignableTo(EntEvent.class));
  }

  private static boolean letsIn(JavaClass type) {
    return !type.isInterface()
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && DOORS.stream().anyMatch(type::isAssignableTo);
  }

  /** What a service promises in an interface, to somebody. */
  private static boolean answersActor(JavaMethod method) {
    return !method.getOwner().isInterface()
        && takesActor(method.getRawParameterTypes())
        && method.getOwner().getAllRawInterfaces().stream()
            .anyMatch(type -> type.tryGetMethod(method.getName(), names(method)).isPresent());
  }

  /** What a bean does for somebody that no interface promises. */
  private static boolean servesActor(JavaMethod method) {
    var owner = method.getOwner();
    return isBean(owner)
        && owner.getAllRawInterfaces().stream().noneMatch(DoorRules::takesActors)
        && takesActor(method.getRawParameterTypes())
        && Stream.of(JavaModifier.PRIVATE, JavaModifier.STATIC, JavaModifier.SYNTHETIC)
            .noneMatch(method.getModifiers()::contains);
  }

  /** {@code EntService} is marked so, and so is what else there is one of. */
  private static boolean isBean(JavaClass type) {
    return type.isAnnotatedWith(SINGLETON) || type.isMetaAnnotatedWith(SINGLETON);
  }

  private static boolean isEndpoint(JavaMethod method) {
    return !method.getOwner().isInterface()
        && method.getAnnotations().stream()
            .map(JavaAnnotation::getRawType)
            .anyMatch(
                one ->
                    one.getName().equals("jakarta.ws.rs.Path")
                        || one.isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
  }

  /** Asks by itself; or others of the module do, and nobody else comes to it. */
  private boolean isAsked(JavaCodeUnit one, Set<JavaCodeUnit> seen) {
    if (asksForLeave(one)) {
      return true;
    }
    var callers = one.getAccessesToSelf().stream().map(JavaAccess::getOrigin).toList();
    return seen.add(one)
        && !isOpen(one)
        && !callers.isEmpty()
        && callers.stream().allMatch(caller -> isDoor(caller) || isAsked(caller, seen));
  }

  private static boolean isOpen(JavaCodeUnit one) {
    return one.getModifiers().contains(JavaModifier.PUBLIC)
        && one.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static String[] names(JavaMethod method) {
    return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
  }

  private static boolean isDoor(JavaCodeUnit method) {
    return method.isAnnotatedWith(Door.class) || method.getOwner().isAnnotatedWith(Door.class);
  }

  /** Follows the calls through the module: to the policy, or to another contract with an actor. */
  private boolean asksForLeave(JavaCodeUnit start) {
    return asking.computeIfAbsent(start, this::leadsToLeave);
  }

  private boolean leadsToLeave(JavaCodeUnit start) {
    var seen = new HashSet<JavaCodeUnit>();
    var next = new ArrayDeque<JavaCodeUnit>(List.of(start));
    while (!next.isEmpty()) {
      var one = next.pop();
      if (seen.add(one)) {
        for (var target : calledFrom(one)) {
          if (isLeave(target)) {
            return true;
          }
          within(target).forEach(next::push);
        }
      }
    }
    return false;
  }

  private static List<CodeUnitAccessTarget> calledFrom(JavaCodeUnit one) {
    return Stream.concat(
            one.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
            one.getCodeUnitReferencesFromSelf().stream()
                .map(call -> (CodeUnitAccessTarget) call.getTarget()))
        .toList();
  }

  private boolean isLeave(CodeUnitAccessTarget target) {
    return target.getOwner().isEquivalentTo(AccessPolicy.class)
        || (!classes.contain(target.getOwner().getName())
            && NO_LEAVE.stream().noneMatch(target.getOwner()::isEquivalentTo)
            && takesActor(target.getRawParameterTypes()));
  }

  private static Stream<JavaCodeUnit> within(CodeUnitAccessTarget target) {
    return Stream.concat(
            Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(one -> one.getName().equals(target.getName()))
        .filter(one -> one.getRawParameterTypes().equals(target.getRawParameterTypes()));
  }

  private static boolean takesActors(JavaClass type) {
    return type.getMethods().stream().anyMatch(one -> takesActor(one.getRawParameterTypes()));
  }

  private static boolean takesActor(List<JavaClass> parameters) {
    return parameters.stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
  }

  private static <T> DescribedPredicate<T> described(String words, Predicate<T> holds) {
    return DescribedPredicate.describe(words, holds);
  }
}
