package fr.ent.tck;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs tests of a contract by hand, to show that a broken implementation turns them red: a proof
 * that cannot fail proves nothing.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ContractRun {
  private ContractRun() {}

  /** What the sound implementation answers. */
  @FunctionalInterface
  public interface Answer {
    @Nullable Object to(@Nullable Object... arguments) throws Throwable;
  }

  /** What a broken implementation does in place of the sound one. */
  @FunctionalInterface
  public interface Fault {
    @Nullable Object act(String method, @Nullable Object[] arguments, Answer sound)
        throws Throwable;
  }

  /** Break an implementation. */
  public static <C> C broken(Class<C> contract, C sound, Fault fault) {
    return contract.cast(
        Proxy.newProxyInstance(
            contract.getClassLoader(),
            new Class<?>[] {contract},
            (proxy, method, arguments) -> {
              @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
              return fault.act(method.getName(), given, changed -> ask(sound, method, changed));
            }));
  }

  private static @Nullable Object ask(Object sound, Method method, @Nullable Object... arguments)
      throws Throwable {
    try {
      return method.invoke(sound, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  /** List the tests of a contract that none of these faults would turn red, and the unknown. */
  public static Set<String> unproved(Class<?> contract, Iterable<String> faults) {
    var names = tests(contract);
    for (var fault : faults) {
      if (!names.remove(fault)) {
        names.add("unknown: " + fault);
      }
    }
    return names;
  }

  /** Tell whether a test of a contract fails; what fails otherwise than by assertion is thrown. */
  public static boolean fails(Class<?> contract, Object implementation, String test) {
    try {
      for (var method : contract.getMethods()) {
        if (method.isAnnotationPresent(BeforeEach.class)) {
          method.invoke(implementation);
        }
      }
      contract.getMethod(test).invoke(implementation);
      return false;
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof AssertionError) {
        return true;
      }
      throw new IllegalStateException(test + " is broken, not red", failure.getCause());
    } catch (NoSuchMethodException | IllegalAccessException none) {
      throw new IllegalArgumentException("the contract has no test " + test, none);
    }
  }

  private static Set<String> tests(Class<?> contract) {
    return Arrays.stream(contract.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
