package fr.ent.core.doors;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The methods by which a resource is asked, told by the names of what Jakarta REST marks them with:
 * an ENT without a REST interface needs none of its classes.
 */
final class Endpoints {
  // Jakarta REST 4.0 §3.3: a method with the designator of a request; §3.4.1: with a path alone it
  // hands on to another resource.
  private static final String DESIGNATOR = "jakarta.ws.rs.HttpMethod";
  private static final String PATH = "jakarta.ws.rs.Path";

  private Endpoints() {}

  /** List them, with those that a class inherits; §3.6: marks are inherited too. */
  static Stream<Method> of(Class<?> resource) {
    return types(resource)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(Endpoints::isAsked)
        .map(method -> own(resource, method).orElse(method))
        .distinct();
  }

  private static Stream<Class<?>> types(@Nullable Class<?> type) {
    return type == null
        ? Stream.of()
        : Stream.concat(
                Stream.concat(Stream.of(type), types(type.getSuperclass())),
                Arrays.stream(type.getInterfaces()).flatMap(Endpoints::types))
            .distinct();
  }

  private static boolean isAsked(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(one -> one.getName().equals(PATH) || isDesignator(one));
  }

  private static boolean isDesignator(Class<?> mark) {
    return Arrays.stream(mark.getAnnotations())
        .anyMatch(one -> one.annotationType().getName().equals(DESIGNATOR));
  }

  /** The method as the resource itself has it, which may declare more. */
  private static Optional<Method> own(Class<?> resource, Method method) {
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(one -> !one.isBridge() && one.getName().equals(method.getName()))
        .filter(one -> Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
        .findFirst();
  }
}
