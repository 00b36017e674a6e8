package fr.ent.core;

import static org.apiguardian.api.API.Status.INTERNAL;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Brings {@link Settings} and the clock into the container, ours or a host's. */
@API(status = INTERNAL, since = "0.1")
public class SettingsExtension implements Extension {
  private final Config given;
  private final List<Runnable> undo = new ArrayList<>();

  /** Used by a host's container: settings are the host's. */
  public SettingsExtension() {
    this(ConfigProvider.getConfig());
  }

  SettingsExtension(Config given) {
    this.given = given;
  }

  /** Find that of the {@link EntRuntime}; a container that a host has started has none. */
  public static Optional<SettingsExtension> find(BeanManager beans) {
    try {
      return Optional.of(beans.getExtension(SettingsExtension.class));
    } catch (IllegalArgumentException notThere) {
      return Optional.empty();
    }
  }

  /** Tell the settings before the container has any bean. */
  public Settings settings() {
    return new Settings(given);
  }

  /** Do this if the container does not start, to undo what was begun. */
  public void ifNotStarted(Runnable step) {
    undo.add(step);
  }

  void undo() {
    undo.forEach(Runnable::run);
  }

  static SettingsExtension of(Map<String, String> settings) {
    var builder =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .withSources(
                new io.smallrye.config.PropertiesConfigSource(settings, "EntRuntime", 1000));
    return new SettingsExtension(builder.build());
  }

  void add(@Observes AfterBeanDiscovery discovery) {
    discovery
        .<Settings>addBean()
        .addTransitiveTypeClosure(Settings.class)
        .scope(Singleton.class)
        .createWith(context -> settings());
    discovery
        .<Clock>addBean()
        .addType(Clock.class)
        .scope(Singleton.class)
        .createWith(
            context ->
                Clock.system(
                    ZoneId.of(
                        given.getOptionalValue("ent.zone", String.class).orElse("Europe/Paris"))));
  }
}
