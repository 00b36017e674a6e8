package fr.ent.core.database;

import static org.apiguardian.api.API.Status.INTERNAL;

import fr.ent.core.EntRuntime;
import fr.ent.core.Settings;
import fr.ent.core.SettingsExtension;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connections of an {@link EntRuntime} while its container looks for beans: PostgreSQL
 * starts beside it. In the container of a host they are opened when the database is made.
 */
@API(status = INTERNAL, since = "0.1")
public class ConnectionsAhead implements Extension {
  private @Nullable CompletableFuture<Connections> opening;

  void begin(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
    SettingsExtension.find(beans).ifPresent(this::begin);
  }

  private void begin(SettingsExtension given) {
    var opened =
        CompletableFuture.supplyAsync(
            () -> Connections.open(given.settings()), work -> new Thread(work, "database").start());
    opening = opened;
    given.ifNotStarted(
        () -> opened.thenAccept(Connections::close).exceptionally(refused -> null).join());
  }

  Connections open(Settings settings) {
    return opening == null ? Connections.open(settings) : opened(opening);
  }

  private static Connections opened(CompletableFuture<Connections> opening) {
    try {
      return opening.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException refused ? refused : failure;
    }
  }
}
