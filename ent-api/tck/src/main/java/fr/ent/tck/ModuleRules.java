package fr.ent.tck;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for a module as a whole rather than for one type. */
final class ModuleRules {
  private ModuleRules() {}

  static List<String> findings(JavaClasses classes) {
    var ours = classes.stream().filter(type -> type.getPackageName().startsWith("fr.ent")).toList();
    var found = new ArrayList<String>();
    notNullMarked(ours)
        .forEach(name -> found.add("package " + name + " is not @NullMarked in a package-info"));
    if (!ours.isEmpty() && !declaresItsData(ours)) {
      found.add("the module declares neither @PersonalData nor @NoPersonalData on a package");
    }
    tooManyPublic(ours).ifPresent(found::add);
    return found;
  }

  private static Set<String> notNullMarked(List<JavaClass> ours) {
    return ours.stream()
        .filter(type -> !type.getName().contains("jte"))
        .map(JavaClass::getPackage)
        .distinct()
        .filter(room -> !room.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
        .map(room -> room.getName())
        .collect(Collectors.toSet());
  }

  private static boolean declaresItsData(List<JavaClass> ours) {
    return ours.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .anyMatch(
            room ->
                room.isAnnotatedWith("fr.ent.api.privacy.PersonalData")
                    || room.isAnnotatedWith("fr.ent.api.privacy.PersonalDataRegister")
                    || room.isAnnotatedWith("fr.ent.api.privacy.NoPersonalData"));
  }

  private static Optional<String> tooManyPublic(List<JavaClass> ours) {
    var counted =
        ours.stream()
            .filter(type -> type.getPackageName().matches("fr\\.ent\\.(auth|services)\\b.*"))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .toList();
    long open =
        counted.stream().filter(t -> t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    return counted.size() >= 10 && open * 2 >= counted.size()
        ? Optional.of(open + " of " + counted.size() + " types are public: half or more")
        : Optional.empty();
  }
}
