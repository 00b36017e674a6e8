package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A started ENT: the container, the database with its migrations, events and jobs.
 *
 * <p>In a Jakarta server that has a container of its own nothing need be started: the jars on the
 * class path are enough, and this class is not used. {@link #close} ends everything that the
 * runtime has started, PostgreSQL included.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class EntRuntime implements AutoCloseable {
  private final SeContainer container;

  private EntRuntime(SeContainer container) {
    this.container = container;
  }

  /** Begin to describe a runtime. */
  public static Builder builder() {
    return new Builder();
  }

  /** Give the bean of a type. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Give the bean manager, for a servlet container to be hung onto. */
  public BeanManager beanManager() {
    return container.getBeanManager();
  }

  /** Whoever closes it while it is being closed waits until it is. */
  @Override
  public synchronized void close() {
    if (container.isRunning()) {
      container.close();
    }
  }

  /** Describes a runtime before it starts. */
  public static final class Builder {
    private final Map<String, String> settings = new HashMap<>();
    private final List<Class<?>> beans = new ArrayList<>();

    private Builder() {}

    /** Set a setting; it wins over the environment. */
    public Builder setting(String key, String value) {
      settings.put(key, value);
      return this;
    }

    /** Set where the embedded PostgreSQL and the files live. */
    public Builder dataFolder(Path folder) {
      return setting("ent.data", folder.toAbsolutePath().toString());
    }

    /** Add a bean that lies in no bean archive; for tests. */
    public Builder bean(Class<?> type) {
      beans.add(type);
      return this;
    }

    /**
     * Start.
     *
     * @throws StartRefusedException with one sentence that says why not
     */
    public EntRuntime start() {
      var given = SettingsExtension.of(settings);
      try {
        return new EntRuntime(
            SeContainerInitializer.newInstance()
                .addProperty("org.jboss.weld.se.shutdownHook", false)
                .addProperty("jakarta.enterprise.inject.scan.implicit", false)
                .addExtensions(given)
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .initialize());
      } catch (RuntimeException failure) {
        given.undo();
        throw refusalIn(failure);
      }
    }

    private static RuntimeException refusalIn(RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof StartRefusedException refusal) {
          return refusal;
        }
        for (var other : cause.getSuppressed()) {
          if (other instanceof StartRefusedException refusal) {
            return refusal;
          }
        }
      }
      return failure;
    }
  }
}
