package fr.ent.core.database;

import fr.ent.api.access.Actor;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Atomic;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/** Opens the transaction that {@link Atomic} asks for. */
@Atomic
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AtomicInterceptor {
  private final Database database;

  @Inject
  AtomicInterceptor(Database database) {
    this.database = database;
  }

  @AroundInvoke
  @Nullable Object run(InvocationContext call) {
    return within(territoryOf(call), call);
  }

  private @Nullable Object within(TerritoryId territory, InvocationContext call) {
    return database.<@Nullable Object>inTerritory(territory, handle -> proceed(call));
  }

  private static @Nullable Object proceed(InvocationContext call) {
    try {
      return call.proceed();
    } catch (RuntimeException | Error unchanged) {
      throw unchanged;
    } catch (Exception checked) {
      throw new UndeclaredThrowableException(checked);
    }
  }

  private static TerritoryId territoryOf(InvocationContext call) {
    var parameters = call.getParameters();
    if (parameters.length > 0 && parameters[0] instanceof Actor actor) {
      return actor.territory();
    }
    if (parameters.length > 0 && parameters[0] instanceof TerritoryId territory) {
      return territory;
    }
    throw new IllegalStateException(
        call.getMethod() + " is @Atomic: its first parameter is an Actor or a TerritoryId");
  }
}
