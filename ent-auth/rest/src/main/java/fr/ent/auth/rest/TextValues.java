package fr.ent.auth.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes parameters of values with a static {@code of(String)} or {@code parse(CharSequence)}. */
class TextValues implements ParamConverterProvider {
  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] notes) {
    return maker(type).map(method -> new Converter<>(type, method)).orElse(null);
  }

  static Optional<Method> maker(Class<?> type) {
    return Stream.of("of", "parse")
        .flatMap(
            name ->
                Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getReturnType().equals(type))
                    .filter(TextValues::takesText))
        .findFirst();
  }

  private static boolean takesText(Method method) {
    var taken = method.getParameterTypes();
    return taken.length == 1
        && (taken[0].equals(String.class) || taken[0].equals(CharSequence.class));
  }

  private record Converter<T>(Class<T> type, Method maker) implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      try {
        return type.cast(maker.invoke(null, text));
      } catch (InvocationTargetException refused) {
        throw new IllegalArgumentException("not a " + type.getSimpleName(), refused.getCause());
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
