package fr.ent.auth.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Which classes resources speak of: themselves, what they read and answer, and its parts. */
final class SpokenTypes {
  private SpokenTypes() {}

  static Index index(Collection<Class<?>> resources) {
    var indexer = new Indexer();
    try {
      for (var one : reached(resources)) {
        indexer.indexClass(one);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return indexer.complete();
  }

  private static Set<Class<?>> reached(Collection<Class<?>> resources) {
    var found = new LinkedHashSet<Class<?>>();
    var open = new ArrayDeque<Class<?>>(resources);
    for (var next = open.poll(); next != null; next = open.poll()) {
      if (found.add(next)) {
        parts(next).flatMap(SpokenTypes::classes).filter(SpokenTypes::isOurs).forEach(open::add);
      }
    }
    return found;
  }

  private static Stream<Type> parts(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
        : Arrays.stream(type.getDeclaredMethods()).flatMap(SpokenTypes::spoken);
  }

  private static Stream<Type> spoken(Method method) {
    return Stream.concat(
        Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()));
  }

  private static Stream<Class<?>> classes(Type type) {
    if (type instanceof ParameterizedType whole) {
      return Stream.concat(
          classes(whole.getRawType()),
          Arrays.stream(whole.getActualTypeArguments()).flatMap(SpokenTypes::classes));
    }
    return type instanceof Class<?> one
        ? Stream.of(one.isArray() ? one.getComponentType() : one)
        : Stream.empty();
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() || type.isEnum();
  }
}
