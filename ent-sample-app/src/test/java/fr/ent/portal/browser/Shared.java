package fr.ent.portal.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one browser for all test classes of the process, and one {@link RealPortal} for those that
 * ask for it. Who changes what others look at uses people and records of their own.
 */
final class Shared implements BeforeAllCallback, ParameterResolver {
  @Override
  public void beforeAll(ExtensionContext context) {
    chromium(context);
  }

  /** Of the whole process: with two of them, Surefire hands in one class at a time. */
  private static Store process(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL);
  }

  private static Chromium chromium(ExtensionContext context) {
    return process(context)
        .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type.equals(Chromium.class) || type.equals(RealPortal.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var chromium = chromium(context);
    return parameter.getParameter().getType().equals(Chromium.class)
        ? chromium
        : process(context)
            .getOrComputeIfAbsent(
                RealPortal.class, key -> RealPortal.start(chromium), RealPortal.class);
  }
}
