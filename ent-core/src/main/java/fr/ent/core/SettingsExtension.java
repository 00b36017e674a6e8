package fr.ent.core;

import static org.apiguardian.api.API.Status.INTERNAL;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.apiguardian.api.API;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Brings {@link Settings} and the clock into the container, ours or a host's. */
@API(status = INTERNAL, since = "0.1")
public class SettingsExtension implements Extension {
  private final Config given;

  /** Used by a host's container: settings are the host's. */
  public SettingsExtension() {
    this(ConfigProvider.getConfig());
  }

  SettingsExtension(Config given) {
    this.given = given;
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
        .createWith(context -> new Settings(given));
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
