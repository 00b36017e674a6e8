package fr.ent.testkit;

import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.core.EntRuntime;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts an ENT for a test class, on a database of its own. */
class StartedEnt implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private static final Namespace ROOM = Namespace.create(StartedEnt.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    var wanted = context.getRequiredTestClass().getAnnotation(EntTest.class);
    var server =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
            .getOrComputeIfAbsent(TestServer.class, key -> TestServer.start(), TestServer.class);
    var builder = EntRuntime.builder();
    server.freshDatabase().forEach(builder::setting);
    if (wanted != null) {
      List.of(wanted.beans()).forEach(builder::bean);
      for (var setting : wanted.settings()) {
        int equals = setting.indexOf('=');
        builder.setting(setting.substring(0, equals), setting.substring(equals + 1));
      }
    }
    var ent = builder.start();
    ent.get(Territories.class).register(new Territory(Fixture.TERRITORY, "Les Tilleuls"));
    ent.get(Territories.class).register(new Territory(Fixture.ELSEWHERE, "Ailleurs"));
    context.getStore(ROOM).put(EntRuntime.class, ent);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    var ent = context.getStore(ROOM).remove(EntRuntime.class, EntRuntime.class);
    if (ent != null) {
      ent.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    var beans = ent(context).get(BeanManager.class);
    return type.equals(EntRuntime.class) || !beans.getBeans(type).isEmpty();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type.equals(EntRuntime.class) ? ent(context) : ent(context).get(type);
  }

  private static EntRuntime ent(ExtensionContext context) {
    return context.getStore(ROOM).get(EntRuntime.class, EntRuntime.class);
  }
}
